import { useElementSize } from '@mantine/hooks'
import { useWords } from '../words'

const DAY = 86_400_000
const STEP = 3.29

/** The ruler of every page that shows time, before anything happened: days, Mondays, months from today on. */
export function Ruler() {
  const { t } = useWords()
  const { ref, width } = useElementSize()
  const today = new Date()
  const begin = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())
  const days = Array.from({ length: Math.floor(width / STEP) }, (_, at) => new Date(begin + (at + 1) * DAY))
  const ticks = (tall: number) =>
    days
      .map((day, at) => (height(day) === tall ? `M${Math.round((at + 1) * STEP) + 0.5} 34v${tall}` : ''))
      .join('')
  return (
    <div className="ruler" ref={ref}>
      <svg className="chart" width={width} height="64" aria-hidden="true">
        <path d={`M0 33.5H${width}`} className="l-ink" strokeWidth="1" />
        <path d={ticks(5)} className="l-day" />
        <path d={ticks(10)} className="l-tick" />
        <path d={ticks(18)} className="l-ink" strokeWidth="1" />
        <path d="M1 6V52" className="l-now" />
      </svg>
      <span className="flag">{t('first.today')}</span>
    </div>
  )
}

function height(day: Date): number {
  if (day.getUTCDate() === 1) return 18
  return day.getUTCDay() === 1 ? 10 : 5
}
