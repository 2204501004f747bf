import type { Condition } from '../api/shapes'
import type { Key, Words } from '../words'

const OF_ACCOUNT = 'account.'
const KNOWN: Record<string, Key> = {
  account: 'customers.company',
  'account.plan': 'segments.known.plan',
  'account.revenue': 'segments.known.revenue',
  'account.renews_on': 'segments.known.renews_on',
}
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** A condition as somebody would say it. */
export function sentence({ attribute, test, values }: Condition, { t, number, day }: Words): string {
  const known = KNOWN[attribute]
  const of = known
    ? t(known)
    : attribute.startsWith(OF_ACCOUNT)
      ? t('segments.known.other', { attribute: attribute.slice(OF_ACCOUNT.length) })
      : attribute
  if (test === 'IS' || test === 'IS_NOT' || test === 'IS_KNOWN') {
    return t(`segments.says.${test}`, { attribute: of, values: values.join(t('segments.or')) })
  }
  const bound = values[0] ?? ''
  return DATE.test(bound)
    ? t(`segments.says.${test}.date`, { attribute: of, values: day(bound) })
    : t(`segments.says.${test}`, { attribute: of, values: number(Number(bound)) })
}
