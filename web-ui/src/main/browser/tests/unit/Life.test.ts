import { expect, test } from 'vitest'
import { perDay, standing } from '../../src/parts/votesOfDays'

test('the changes of each day add up to what stands at its end', () => {
  const days = perDay({
    '2026-01-03': { up: -1 },
    '2026-01-01': { up: 3 },
    '2026-01-02': { agree: 2, pass: 1 },
  })
  expect(days.map(({ votes }) => votes)).toEqual([3, 3, -1])
  const line = standing(days)
  expect(line.map(({ votes }) => votes)).toEqual([3, 6, 5])
  expect(new Date(line[0]?.at ?? 0).toISOString()).toBe('2026-01-02T00:00:00.000Z')
})
