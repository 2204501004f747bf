/** For how long a key can be made to hold; a day is chosen, `never` is until it is revoked. */
export const UNTIL = ['30', '90', '365', 'day', 'never'] as const
export type Until = (typeof UNTIL)[number]

/** The instant at which a key ends; nothing for one that does not, or while no day is chosen. */
export function endOf(until: Until, day: string, now = new Date()): string | undefined {
  if (until === 'never') return undefined
  if (until === 'day') {
    const end = new Date(`${day}T23:59:59`)
    return Number.isNaN(end.getTime()) ? undefined : end.toISOString()
  }
  const end = new Date(now)
  end.setDate(end.getDate() + Number(until))
  return end.toISOString()
}
