import { useElementSize } from '@mantine/hooks'
import type { Entry, Timeline } from '../api/shapes'
import { useWords } from '../words'
import { Days } from './Days'
import { DAY, perDay, standing } from './votesOfDays'

const HEIGHT = 144
const FLOOR = HEIGHT - 8
/** Room for the present count to the right. */
const MARGIN = 40

/**
 * The votes over the idea's life on a ruler, with its numbered events, and below it those of each day; the history
 * beside it has the words.
 */
export default function Life({ timeline, events }: { timeline: Timeline; events: Entry[] }) {
  const { t, month: monthOf } = useWords()
  const { ref, width } = useElementSize()
  // Not drawn for a width that it does not have.
  if (width === 0) return <div ref={ref} className="life-to-come" />
  const end = Math.max(width, 200) - MARGIN
  const days = perDay(timeline.votesPerDay)
  const line = standing(days)
  const begin = Math.min(Date.parse(events[0]?.happenedAt ?? ''), line[0]?.at ?? Infinity)
  const now = Date.now()
  if (!Number.isFinite(begin)) return null
  const most = Math.max(1, ...line.map((point) => point.votes))
  const last = line.at(-1)?.votes ?? 0
  const x = (at: number) => 12 + ((at - begin) / Math.max(now - begin, DAY)) * (end - 24)
  const y = (votes: number) => FLOOR - (Math.max(votes, 0) / most) * (FLOOR - 24)
  const path = [{ at: begin, votes: 0 }, ...line, { at: now, votes: last }]
    .map(({ at, votes }) => `${x(Math.min(at, now)).toFixed(1)},${y(votes).toFixed(1)}`)
    .join(' ')
  const places = apart(
    events.map((event) => x(Date.parse(event.happenedAt))),
    x(now),
  )
  const votesAt = (at: number) => line.filter((point) => point.at <= at + DAY).at(-1)?.votes ?? 0
  return (
    <div ref={ref}>
      <svg
        className="chart"
        width={end + MARGIN}
        height={178}
        role="img"
        aria-label={t('life.label', { votes: last, events: events.length })}
      >
        <path d={`M0 ${FLOOR + 0.5}H${end}`} className="l-hair" />
        <polygon points={`${x(begin)},${FLOOR} ${path} ${x(now)},${FLOOR}`} className="c-sunk" />
        <polyline points={path} className="l-data" />
        {months(begin, now, Math.max(2, Math.floor(end / 56))).map((month) => (
          <g key={month}>
            <path d={`M${x(month).toFixed(1)} ${FLOOR}v10`} className="l-ink" strokeWidth="1" />
            <text x={x(month)} y="170">
              {monthOf(month)}
            </text>
          </g>
        ))}
        {events.map((event, at) => {
          const when = Date.parse(event.happenedAt)
          const across = places[at] ?? x(when)
          return (
            <g key={event.position}>
              <circle
                cx={across}
                cy={y(votesAt(when))}
                r="9"
                className="c-bg"
                stroke="var(--ink)"
                strokeWidth="1.25"
              />
              <text x={across} y={y(votesAt(when)) + 4} textAnchor="middle" className="tx b">
                {at + 1}
              </text>
            </g>
          )
        })}
        <circle cx={x(now)} cy={y(last)} r="3.5" className="c-acc" />
        <text x={end + 10} y={y(last) + 4} className="tx b">
          {last}
        </text>
      </svg>
      <Days days={days} x={x} end={end} width={end + MARGIN} />
    </div>
  )
}

/** So that no mark lies on another each is as far from the last as it is broad, and none beyond the end. */
export function apart(places: number[], end: number, broad = 20): number[] {
  const right: number[] = []
  for (const place of places) right.push(Math.max(place, (right.at(-1) ?? -Infinity) + broad))
  const last = right.length - 1
  return right.map((place, at) => Math.min(place, Math.max(end, places[at] ?? end) - (last - at) * broad))
}

/** The first days of the months in between; where there is no room for all, every second, third, … */
function months(from: number, to: number, room: number): number[] {
  const all: number[] = []
  const day = new Date(from)
  for (let at = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1); at < to;) {
    all.push(at)
    const next = new Date(at)
    at = Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1)
  }
  const step = Math.ceil(all.length / room)
  return all.filter((_, at) => at % step === 0)
}
