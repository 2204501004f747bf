import type { Move } from '../api/shapes'
import { dayOf, type Day } from './days'

export const BECAME = ['new', 'started', 'shipped', 'slipped', 'declined'] as const
export type Became = (typeof BECAME)[number]

type Kind = Move['kind']

/** How far a stage is on its way; whoever declines takes an idea off it. */
const WAY: Record<Kind, number> = { OPEN: 0, DECLINED: 0, PLANNED: 1, IN_PROGRESS: 2, SHIPPED: 3 }

/**
 * What an idea became from one moment to another: new is what came onto the roadmap, started what is
 * further on it, slipped what went back, also off it; nothing where it is as it was.
 */
export function became(then: Kind | null, now: Kind): Became | undefined {
  if (now === then) return undefined
  if (now === 'DECLINED' || now === 'SHIPPED') return now === 'SHIPPED' ? 'shipped' : 'declined'
  const before = then === null ? 0 : WAY[then]
  if (WAY[now] === before) return undefined
  if (WAY[now] < before) return 'slipped'
  return before === 0 ? 'new' : 'started'
}

/** What became of an idea since a day: the stage that it is in now, and the move that led there. */
export type Fate = { what: Became | undefined; before: Kind | null; last: Move }

/** Of each idea that moved or came after the end of a day. */
export function fatesSince(moves: Move[], day: Day): Map<string, Fate> {
  const fates = new Map<string, Fate>()
  for (const move of moves) {
    if (dayOf(move.at) <= day) continue
    const before = fates.get(move.idea)?.before ?? (fates.has(move.idea) ? null : move.fromKind)
    fates.set(move.idea, { what: became(before, move.kind), before, last: move })
  }
  return fates
}

/** The days on which something changed: true where an idea came onto the roadmap or went on. */
export function changedDays(moves: Move[]): Map<Day, boolean> {
  const days = new Map<Day, boolean>()
  for (const move of moves) {
    const what = became(move.fromKind, move.kind)
    if (!what) continue
    const day = dayOf(move.at)
    days.set(day, days.get(day) === true || (what !== 'slipped' && what !== 'declined'))
  }
  return days
}

/** The next or the previous of these days. */
export function changeFrom(days: Iterable<Day>, day: Day, forward: boolean): Day | undefined {
  const others = [...days].filter((one) => (forward ? one > day : one < day))
  if (others.length === 0) return undefined
  return forward ? Math.min(...others) : Math.max(...others)
}
