import { useWords } from '../words'
import { DAY, type Point } from './votesOfDays'

const HEIGHT = 36
/** What the eye still tells from the bar beside it. */
const THINNEST = 1.25
const BROADEST = 8

type Props = { days: Point[]; x: (at: number) => number; end: number; width: number }

/** The votes of each day under the line that they add up to, on the same ruler; a day that lost votes has no bar. */
export function Days({ days, x, end, width }: Props) {
  const { t, day } = useWords()
  const most = days.reduce<Point | undefined>(
    (best, one) => (one.votes > (best?.votes ?? 0) ? one : best),
    undefined,
  )
  if (!most) return null
  const broad = Math.min(Math.max(x(most.at + DAY) - x(most.at) - 1, THINNEST), BROADEST)
  return (
    <figure className="days">
      <svg className="chart" width={width} height={HEIGHT + 1} aria-hidden="true">
        <path d={`M0 ${HEIGHT + 0.5}H${end}`} className="l-hair" />
        {days
          .filter(({ votes }) => votes > 0)
          .map(({ at, votes }) => {
            const tall = (votes / most.votes) * HEIGHT
            return (
              <rect
                key={at}
                className={at === most.at ? 'c-data' : 'c-data3'}
                x={Math.max(x(at), 0)}
                y={HEIGHT - tall}
                width={broad}
                height={tall}
              />
            )
          })}
      </svg>
      <figcaption>
        {t('life.per-day', { votes: most.votes, day: day(new Date(most.at).toISOString()) })}
      </figcaption>
    </figure>
  )
}
