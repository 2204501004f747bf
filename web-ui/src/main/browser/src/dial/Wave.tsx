import { xOf, type Day, type Scale } from './days'

type Props = {
  votes: Record<Day, number>
  changes: Map<Day, boolean>
  days: Day[]
  scale: Scale
  needle: Day
  middle: number
  ruler: number
}

/** Half of the wave's height where it is highest. */
const PEAK = 28
const SQUARE = 6

/** Votes a day to both sides of a line, and a square on the ruler for each day with changes. */
export function Wave({ votes, changes, days, scale, needle, middle, ruler }: Props) {
  const most = Math.max(1, ...days.map((day) => votes[day] ?? 0))
  const bars = (shown: Day[]) =>
    shown
      .filter((day) => (votes[day] ?? 0) > 0)
      .map((day) => {
        const half = Math.max(1, ((votes[day] ?? 0) / most) * PEAK)
        return `M${xOf(scale, day).toFixed(1)} ${(middle - half).toFixed(1)}v${(2 * half).toFixed(1)}`
      })
      .join('')
  return (
    <>
      <path className="l-wave" d={bars(days.filter((day) => day <= needle))} />
      <path className="l-wave since" d={bars(days.filter((day) => day > needle))} />
      {days
        .filter((day) => changes.has(day))
        .map((day) => (
          <rect
            key={day}
            className={`sq ${changes.get(day) ? 'on' : ''} ${day > needle ? 'since' : ''}`}
            x={xOf(scale, day) - SQUARE / 2}
            y={ruler - SQUARE - 3}
            width={SQUARE}
            height={SQUARE}
          />
        ))}
    </>
  )
}
