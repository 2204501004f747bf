import { expect, test } from 'vitest'
import { askedDay, dayOf } from '../../src/dial/days'
import { shortened } from '../../src/dial/Since'
import { apart } from '../../src/parts/Life'
import { ofStages } from '../../src/parts/ListTools'
import type { Board } from '../../src/api/shapes'

test('events of one day stand beside each other, in their order', () => {
  expect(apart([10, 100, 100, 104, 300], 320)).toEqual([10, 100, 120, 140, 300])
  expect(apart([10, 300, 300, 310], 320)).toEqual([10, 280, 300, 320])
})

test('a reason is cut between words', () => {
  expect(shortened('Too few of you would pay for it, we asked.', 20)).toBe('Too few of you would…')
  expect(shortened('Too few of you would pay for it, we asked.', 32)).toBe('Too few of you would pay for it…')
  expect(shortened('Short.', 20)).toBe('Short.')
  expect(shortened('x'.repeat(40), 20)).toBe(`${'x'.repeat(10)}…`)
})

test('what is still to come and what is no day is today', () => {
  const today = dayOf('2026-11-29')
  expect(askedDay('2026-11-29', today)).toBe('2026-11-29')
  expect(askedDay('2026-11-28T08:00:00Z', today)).toBe('2026-11-28T08:00:00Z')
  for (const other of [null, '2026-11-30', '2030-01-01', 'banana', '2026-99-99'])
    expect(askedDay(other, today)).toBeUndefined()
})

test('stages to filter by stand in the order of the board', () => {
  const board = { stages: ['open', 'planned', 'shipped'].map((slug) => ({ slug })) } as unknown as Board
  const counts = ['shipped', 'open', 'planned'].map((value, at) => ({ value, count: 9 - at }))
  expect(ofStages(board, counts).map((one) => one.value)).toEqual(['open', 'planned', 'shipped'])
})
