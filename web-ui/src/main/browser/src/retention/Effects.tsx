import type { Retention } from '../api/shapes'
import { useWords, type Words } from '../words'

type Effect = Retention['due'][number]

/** What a run does, of one rule: letters, people, or rows. */
export function says(t: Words['t'], rule: Retention['rule'], effects: Effect[]): string {
  const some = effects.filter(({ count }) => count > 0)
  if (some.length === 0) return t('retention.nothing')
  return some
    .map(({ act, count }) =>
      act === 'CLEARED' ? t(`retention.cleared.${rule}`, { count }) : t(`retention.act.${act}`, { count }),
    )
    .join(' · ')
}

export function Effects({ one }: { one: Retention }) {
  const { t, moment } = useWords()
  return (
    <>
      {one.lacksMail && one.days !== null && <p className="why">{t('retention.no-mail')}</p>}
      {one.nextRun && (
        <p className="why">
          {t('retention.next', { when: moment(one.nextRun), what: says(t, one.rule, one.due) })}
        </p>
      )}
      {one.ranAt && (
        <p className="why">
          {t('retention.last', { when: moment(one.ranAt), what: says(t, one.rule, one.did) })}
        </p>
      )}
    </>
  )
}
