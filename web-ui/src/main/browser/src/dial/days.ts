const MS = 86_400_000

/** A day is its number since 1970 in UTC, as the hub counts days: no zone and no summer time moves it. */
export type Day = number

/** What part of time is drawn: x of a day is (day - from) * wide. */
export type Scale = { from: number; wide: number }

export type Span = { first: Day; last: Day }

/** So far back as one can go from now. */
const REACH = 400

/** As wide as a narrow screen shows. */
const NARROW = 92

export const dayOf = (date: string): Day => Math.floor(Date.parse(date) / MS)
export const dateOf = (day: Day) => new Date(day * MS).toISOString().slice(0, 10)
/** A day that is over or today, as an address may name it; nothing for what is still to come or no day at all. */
export function askedDay(asOf: string | null, today: Day): string | undefined {
  if (asOf === null || !/^\d{4}-\d\d-\d\d/.test(asOf)) return undefined
  const day = dayOf(asOf)
  return Number.isFinite(day) && day <= today ? asOf : undefined
}

export const todayIs = (): Day => Math.floor(Date.now() / MS)

export const spanTo = (last: Day): Span => ({ first: last - REACH, last })

export const within = ({ first, last }: Span, day: Day) => Math.min(Math.max(day, first), last)

/** The same day of another month, or that month's last. */
export function monthsFrom(day: Day, months: number): Day {
  const date = new Date(day * MS)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months]
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), length)) / MS
}

/** On a wide screen the scale is still and the needle moves; on a narrow one the other way round. */
export function scaleOf(span: Span, needle: Day, width: number, narrow: boolean): Scale {
  return narrow
    ? { from: needle - NARROW / 2, wide: width / NARROW }
    : { from: span.first, wide: width / (span.last - span.first) }
}

export const xOf = ({ from, wide }: Scale, day: Day) => (day - from) * wide
export const dayAt = ({ from, wide }: Scale, x: number): Day => Math.round(from + x / wide)

/** So near a change, in pixels, the needle goes there. */
const NEAR = 6

/** The day at x, or that of a change near it. */
export function snapped(changes: Iterable<Day>, scale: Scale, x: number): Day {
  const [nearest] = [...changes].sort((a, b) => Math.abs(xOf(scale, a) - x) - Math.abs(xOf(scale, b) - x))
  return nearest !== undefined && Math.abs(xOf(scale, nearest) - x) <= NEAR ? nearest : dayAt(scale, x)
}

/** Where a key leads from a day; nothing for a key that is not the slider's. */
export function stepped(span: Span, day: Day, key: string, shift: boolean): Day | undefined {
  const by = (days: number) => within(span, shift ? monthsFrom(day, days) : day + days)
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return by(-1)
    case 'ArrowRight':
    case 'ArrowUp':
      return by(1)
    case 'PageDown':
      return within(span, monthsFrom(day, -1))
    case 'PageUp':
      return within(span, monthsFrom(day, 1))
    case 'Home':
      return span.first
    case 'End':
      return span.last
    default:
      return undefined
  }
}

export type Tick = 'day' | 'monday' | 'month'

export function tick(day: Day): Tick {
  const date = new Date(day * MS)
  if (date.getUTCDate() === 1) return 'month'
  return date.getUTCDay() === 1 ? 'monday' : 'day'
}

/** The days of the span that a width shows. */
export function shownDays(span: Span, scale: Scale, width: number): Day[] {
  const first = Math.max(span.first, Math.ceil(scale.from))
  const last = Math.min(span.last, Math.floor(scale.from + width / scale.wide))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}
