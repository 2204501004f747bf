import '../styles/notices.css'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { Refused } from '../api/hub'
import type { NoticeKind, Unsubscribed } from '../api/notices'
import { useUnsubscribing } from '../notices/useUnsubscribing'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'

/** Asked for by a link in a letter that has no token, or whose token was cut off. */
const WITHOUT_TOKEN = new Refused({ status: 404, code: 'unsubscribe.unknown' })

/** What a letter was about stands in its link; a daily one is of no one kind. */
const kindOf = (token: string) => KINDS.find((kind) => token.split('.')[1] === kind)

const KINDS = [
  'STAGE',
  'SHIPPED',
  'ANSWER',
  'REPLY',
  'MENTION',
  'COMMENT',
  'WORDING',
  'HIDDEN',
  'NEW_IDEA',
  'REPORT',
  'REMOVAL',
] as const satisfies readonly NoticeKind[]

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
  // What a link cannot do is not offered once more.
  const isOver = error instanceof Refused && error.refusal.code === 'unsubscribe.unknown'
  const kind = kindOf(token)
  const stop = (all: boolean) => stopping.isPending || stopping.mutate(all)
  return (
    <main className="shell sheet narrow unsubscribing">
      <h1 className="h1" ref={title} tabIndex={-1}>
        {t(stopped ? 'unsubscribe.done' : 'unsubscribe.title')}
      </h1>
      {error ? <Problem error={error} /> : null}
      {stopped && <Stopped stopped={stopped} />}
      {!stopped && !isOver && (
        <p className="lead">
          {kind ? t('unsubscribe.lead-kind', { kind: t(`hearing.kind.${kind}`) }) : t('unsubscribe.lead')}{' '}
          {t('unsubscribe.nothing-yet')}
        </p>
      )}
      {!isOver && (
        <div className="acts" aria-busy={stopping.isPending}>
          {!stopped && kind && (
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
      <p className="under">
        <Link className="link" href="/me/notices/settings">
          {t('unsubscribe.settings')}
        </Link>
      </p>
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
    </div>
  )
}
