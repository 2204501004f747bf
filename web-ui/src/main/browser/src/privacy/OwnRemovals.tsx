import { Link } from 'wouter'
import { useAnswer } from '../api/answers'
import type { OwnRemoval } from '../api/shapes'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'
import { SayOnce } from './SayOnce'

/** What was removed of what somebody wrote, why, and how to object. */
export function OwnRemovals() {
  const { t, moment } = useWords()
  const removals = useAnswer<OwnRemoval[]>('me/removals')
  if (removals.error) return <Problem error={removals.error} again={() => void removals.refetch()} />
  if (!removals.data?.length) return null
  return (
    <section>
      <h2 className="h2">{t('removal.own')}</h2>
      <ol className="rows">
        {removals.data.map((one) => (
          <li key={`${one.subject}-${one.idea}-${one.removedAt}`}>
            <time className="ink3" dateTime={one.removedAt}>
              {moment(one.removedAt)}
            </time>
            <div>
              <b>
                <Link href={`/ideas/${one.idea}`}>{t(`removal.of.${one.subject}`)}</Link>
                {': '}
                {t(`removal.ground.${one.ground}`)}
              </b>
              {one.reason && <p className="plain">{one.reason}</p>}
              {one.objection === null ? (
                <>
                  <p className="ink2 small">{t('removal.object')}</p>
                  <SayOnce
                    path={`me/removals/${one.subject}/${one.id}/objection`}
                    label={t('removal.objection')}
                    send={t('removal.object-send')}
                    sent={t('removal.objected')}
                  />
                </>
              ) : (
                <>
                  <p className="ink2 small">{t('removal.you-said')}</p>
                  <p className="plain">{one.objection}</p>
                  <p className="ink2 small">
                    {t(one.answer === null ? 'removal.unanswered' : 'removal.we-said')}
                  </p>
                  {one.answer && <p className="plain">{one.answer}</p>}
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
