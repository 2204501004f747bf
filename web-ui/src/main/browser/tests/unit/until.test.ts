import { expect, test } from 'vitest'
import { endOf } from '../../src/apikeys/until'

const NOW = new Date('2026-03-01T10:00:00Z')

test('a key holds for so many days from now', () => {
  expect(endOf('30', '', NOW)?.slice(0, 10)).toBe('2026-03-31')
  expect(endOf('365', '', NOW)?.slice(0, 10)).toBe('2027-03-01')
})

test('a day that is chosen counts to its end, where whoever chose it is', () => {
  const end = new Date(endOf('day', '2026-05-09') ?? '')
  expect([end.getDate(), end.getHours(), end.getMinutes()]).toEqual([9, 23, 59])
})

test('there is no end while no day is chosen, and for a key without one', () => {
  expect(endOf('day', '')).toBeUndefined()
  expect(endOf('never', '2026-05-09')).toBeUndefined()
})
