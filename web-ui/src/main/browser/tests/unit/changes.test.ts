import { expect, test } from 'vitest'
import type { Move } from '../../src/api/shapes'
import { became, changedDays, changeFrom, fatesSince, type Became } from '../../src/dial/changes'
import { dayOf, scaleOf, snapped, spanTo, xOf } from '../../src/dial/days'

type Kind = Move['kind']

const KINDS: Record<string, Kind> = {
  open: 'OPEN',
  planned: 'PLANNED',
  'in-progress': 'IN_PROGRESS',
  shipped: 'SHIPPED',
  declined: 'DECLINED',
}

const move = (idea: string, day: string, from: string | null, to: string): Move => ({
  idea,
  number: 1,
  title: idea,
  at: `${day}T12:00:00Z`,
  from,
  fromKind: from === null ? null : (KINDS[from] ?? null),
  to,
  kind: KINDS[to] ?? 'OPEN',
  message: from === null ? null : 'Because',
})

test.each<[Kind | null, Kind, Became | undefined]>([
  [null, 'OPEN', undefined],
  [null, 'PLANNED', 'new'],
  [null, 'SHIPPED', 'shipped'],
  ['OPEN', 'PLANNED', 'new'],
  ['OPEN', 'IN_PROGRESS', 'new'],
  ['OPEN', 'DECLINED', 'declined'],
  ['PLANNED', 'IN_PROGRESS', 'started'],
  ['PLANNED', 'SHIPPED', 'shipped'],
  ['PLANNED', 'OPEN', 'slipped'],
  ['PLANNED', 'DECLINED', 'declined'],
  ['IN_PROGRESS', 'PLANNED', 'slipped'],
  ['SHIPPED', 'IN_PROGRESS', 'slipped'],
  ['DECLINED', 'OPEN', undefined],
  ['DECLINED', 'PLANNED', 'new'],
  ['PLANNED', 'PLANNED', undefined],
])('what was %s and is %s became %s', (then, now, what) => {
  expect(became(then, now)).toBe(what)
})

const MOVES = [
  move('mill', '2026-01-10', null, 'open'),
  move('mill', '2026-02-01', 'open', 'planned'),
  move('tap', '2026-02-01', 'planned', 'declined'),
  move('mill', '2026-03-01', 'planned', 'in-progress'),
  move('wand', '2026-03-05', null, 'open'),
  move('mill', '2026-04-01', 'in-progress', 'planned'),
  move('wand', '2026-04-02', 'open', 'planned'),
  move('wand', '2026-04-03', 'planned', 'in-progress'),
]
const since = (day: string) =>
  Object.fromEntries([...fatesSince(MOVES, dayOf(day))].map(([idea, { what }]) => [idea, what]))

test('what became of an idea is told from its stage then to its stage now, not by the moves between', () => {
  expect(since('2026-02-28')).toEqual({ mill: undefined, wand: 'new' })
  expect(since('2026-03-31')).toEqual({ mill: 'slipped', wand: 'new' })
  expect(since('2026-01-31')).toEqual({ mill: 'new', tap: 'declined', wand: 'new' })
  expect(since('2026-04-02')).toEqual({ wand: 'started' })
  expect(since('2026-04-03')).toEqual({})
})

test('a day belongs to what was', () => {
  expect(since('2026-04-01')).toEqual({ wand: 'new' })
})

test('days with changes are full where something came or went on, and an idea that came to be open is none', () => {
  expect([...changedDays(MOVES)]).toEqual([
    [dayOf('2026-02-01'), true],
    [dayOf('2026-03-01'), true],
    [dayOf('2026-04-01'), false],
    [dayOf('2026-04-02'), true],
    [dayOf('2026-04-03'), true],
  ])
})

test('one goes from change to change', () => {
  const days = [...changedDays(MOVES).keys()]
  expect(changeFrom(days, dayOf('2026-03-15'), true)).toBe(dayOf('2026-04-01'))
  expect(changeFrom(days, dayOf('2026-03-15'), false)).toBe(dayOf('2026-03-01'))
  expect(changeFrom(days, dayOf('2026-04-03'), true)).toBeUndefined()
  expect(changeFrom([], dayOf('2026-04-03'), false)).toBeUndefined()
})

test('within six pixels of a change the needle goes there', () => {
  const today = dayOf('2026-11-22')
  const scale = scaleOf(spanTo(today), today, 2_000, false)
  const change = dayOf('2026-03-01')
  const x = xOf(scale, change)
  expect(snapped([change, today], scale, x + 5.9)).toBe(change)
  expect(snapped([change, today], scale, x + 10)).toBe(change + 2)
  expect(snapped([], scale, x + 5)).toBe(change + 1)
})
