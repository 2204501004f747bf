import '../styles/notices.css'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { Refused } from '../api/hub'
import type { Unsubscribed } from '../api/notices'
import { useUnsubscribing } from '../notices/useUnsubscribing'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'

/** Asked for by a link in a letter that has no token, or whose token was cut off. */
const WITHOUT_TOKEN = new Refused({ status: 404, code: 'unsubscribe.unknown' })

/** A daily mail is of no one kind. */
const isOfAll = (token: string) => token.includes('.ALL.')

/** Ends mails without signing in. Opening it ends nothing yet: what looks through mails opens links, too. */
export default function UnsubscribePage() {
  const { t } = useWords()
  const [token] = useState(() => location.hash.slice(1))
  const stopping = useUnsubscribing(token)
  const title = useRef<HTMLHeadingElement>(null)
  const stopped = stopping.data
  useTitle(t('unsubscribe.title'))
  useEffect(() => {
    // The key that was pressed is gone.
    if (stopped) title.current?.focus()
  }, [stopped])
  const error = token === '' ? WITHOUT_TOKEN : stopping.error
  const stop = (all: boolean) => stopping.isPending || stopping.mutate(all)
  return (
    <main className="shell sheet narrow unsubscribing">
      <h1 className="h1" ref={title} tabIndex={-1}>
        {t(stopped ? 'unsubscribe.done' : 'unsubscribe.title')}
      </h1>
      {error ? <Problem error={error} /> : null}
      {stopped && <Stopped stopped={stopped} />}
      {!stopped && token !== '' && <p className="lead">{t('unsubscribe.lead')}</p>}
      {token !== '' && (
        <div className="acts" aria-busy={stopping.isPending}>
          {!stopped && !isOfAll(token) && (
            <button type="button" className="btn primary" onClick={() => stop(false)}>
              {t('unsubscribe.kind')}
            </button>
          )}
          {stopped?.kind !== null && (
            <button type="button" className="btn" onClick={() => stop(true)}>
              {t('unsubscribe.all')}
            </button>
          )}
        </div>
      )}
    </main>
  )
}

function Stopped({ stopped: { kind } }: { stopped: Unsubscribed }) {
  const { t } = useWords()
  return (
    <div role="status">
      <p className="lead">
        {kind === null
          ? t('unsubscribe.all-done')
          : t('unsubscribe.kind-done', { kind: t(`hearing.kind.${kind}`) })}
      </p>
      <p className="under">
        <Link className="link" href="/me/notices/settings">
          {t('unsubscribe.settings')}
        </Link>
      </p>
    </div>
  )
}
