import { useWords } from '../words'

/** Fewer votes than these do not fill a bar, so that a quiet list looks quiet. */
const LEAST = 32

/** One scale for all rows of a list, so that they compare honestly. */
export const scaleOf = (all: Iterable<number[]>, least = LEAST) => Math.max(least, ...[...all].flat())

type Props = { weeks: number[]; scale: number; width?: number; height?: number }

/** Votes a week over the last twelve weeks; the last bar is this week. */
export function WeekBars({ weeks, scale, width = 106, height = 34 }: Props) {
  const step = width / weeks.length
  return (
    <svg
      className="chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {weeks.map((votes, at) => {
        const tall = Math.max(1, (Math.max(votes, 0) / scale) * height)
        return (
          <rect
            key={at}
            className={at === weeks.length - 1 ? 'c-data' : 'c-data3'}
            x={at * step}
            y={height - tall}
            width={step - 1.5}
            height={tall}
          />
        )
      })}
    </svg>
  )
}

/** The same as a line, where there is little room; the dot is this week. */
export function WeekLine({ weeks, scale }: { weeks: number[]; scale: number }) {
  const x = (at: number) => 3 + (at * 58) / (weeks.length - 1)
  const y = (votes: number) => 15 - (Math.max(votes, 0) / scale) * 12
  return (
    <svg className="chart" width="64" height="18" viewBox="0 0 64 18" aria-hidden="true">
      <polyline className="l-data" points={weeks.map((votes, at) => `${x(at)},${y(votes)}`).join(' ')} />
      <circle className="c-data" cx="61" cy={y(weeks.at(-1) ?? 0)} r="2.5" />
    </svg>
  )
}

export function Trend({ weeks, scale }: { weeks: number[]; scale: number }) {
  const { t } = useWords()
  const last = weeks.at(-1) ?? 0
  return (
    <div className="trend">
      <WeekBars weeks={weeks} scale={scale} />
      <span className="cap">
        <b>{signed(last)}</b> {t('trend.week')}
      </span>
    </div>
  )
}

export const signed = (votes: number) => (votes < 0 ? `−${-votes}` : `+${votes}`)
