import type { Timeline } from '../api/shapes'

export const DAY = 86_400_000

export type Point = { at: number; votes: number }

/** By how much the standing votes changed, on each day on which they did. */
export function perDay(votesPerDay: Timeline['votesPerDay']): Point[] {
  return Object.entries(votesPerDay)
    .map(([day, changes]) => ({
      at: Date.parse(day),
      votes: Object.values(changes).reduce((sum, change) => sum + change, 0),
    }))
    .sort((one, other) => one.at - other.at)
}

/** The standing votes at the end of each of these days. */
export function standing(days: Point[]): Point[] {
  let votes = 0
  return days.map((day) => {
    votes += day.votes
    return { at: day.at + DAY, votes }
  })
}
