import { expect, test } from 'vitest'
import {
  dateOf,
  dayAt,
  dayOf,
  monthsFrom,
  scaleOf,
  shownDays,
  spanTo,
  stepped,
  tick,
  xOf,
} from '../../src/dial/days'

const today = dayOf('2026-11-22')
const span = spanTo(today)
const step = (from: string, key: string, shift = false) => {
  const day = stepped(span, dayOf(from), key, shift)
  return day === undefined ? undefined : dateOf(day)
}

test('a moment lies in its day of UTC', () => {
  expect(dateOf(dayOf('2026-03-29T23:59:59Z'))).toBe('2026-03-29')
  expect(dateOf(dayOf('2026-03-29T23:59:59-05:00'))).toBe('2026-03-30')
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
])('%s and %i months is %s', (from, months, to) => {
  expect(dateOf(monthsFrom(dayOf(from), months))).toBe(to)
})

test.each([
  ['ArrowLeft', false, '2026-03-13'],
  ['ArrowRight', false, '2026-03-15'],
  ['ArrowLeft', true, '2026-02-14'],
  ['ArrowRight', true, '2026-04-14'],
  ['PageDown', false, '2026-02-14'],
  ['Home', false, dateOf(span.first)],
  ['End', false, '2026-11-22'],
  ['a', false, undefined],
])('%s with shift %s leads from 14 March to %s', (key, shift, to) => {
  expect(step('2026-03-14', key, shift)).toBe(to)
})

test('no key leads past now or before the beginning', () => {
  expect(step('2026-11-22', 'ArrowRight')).toBe('2026-11-22')
  expect(step('2026-11-20', 'ArrowRight', true)).toBe('2026-11-22')
  expect(step(dateOf(span.first), 'ArrowLeft', true)).toBe(dateOf(span.first))
})

test('on a wide screen the scale is still: its ends are the edges', () => {
  const scale = scaleOf(span, dayOf('2026-03-14'), 1200, false)
  expect(xOf(scale, span.first)).toBe(0)
  expect(xOf(scale, span.last)).toBe(1200)
  expect(scaleOf(span, today, 1200, false)).toEqual(scale)
})

test('on a narrow screen the needle is still, in the middle of 92 days', () => {
  const scale = scaleOf(span, dayOf('2026-03-14'), 368, true)
  expect(xOf(scale, dayOf('2026-03-14'))).toBe(184)
  expect(dayAt(scale, 368) - dayAt(scale, 0)).toBe(92)
})

test.each([true, false])('a day is found again at its x, narrow %s', (narrow) => {
  const scale = scaleOf(span, dayOf('2026-03-14'), 777, narrow)
  for (let day = span.first; day <= span.last; day++) expect(dayAt(scale, xOf(scale, day))).toBe(day)
})

test('nothing is drawn after now', () => {
  const days = shownDays(span, scaleOf(span, today, 368, true), 368)
  expect(days.at(-1)).toBe(today)
  expect(days).toHaveLength(47)
})

test('months, Mondays and days have their own ticks', () => {
  expect(tick(dayOf('2026-06-01'))).toBe('month')
  expect(tick(dayOf('2026-06-08'))).toBe('monday')
  expect(tick(dayOf('2026-06-09'))).toBe('day')
})
