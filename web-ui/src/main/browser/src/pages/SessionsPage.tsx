import '../styles/keys.css'
import { useRef } from 'react'
import { Link } from 'wouter'
import { useSession } from '../api/answers'
import { Problem } from '../parts/Problem'
import { toast } from '../parts/toast'
import { useTitle } from '../parts/useTitle'
import { calledBy } from '../sessions/calledBy'
import { OneSession } from '../sessions/OneSession'
import { useEnding, useSessions } from '../sessions/useSessions'
import { useWords } from '../words'

/** Where somebody is signed in, for themselves alone. */
export default function SessionsPage() {
  const { t } = useWords()
  const session = useSession().data
  const may = session?.permissions.includes('KEEP_ACCESS') ?? false
  const sessions = useSessions(may)
  const title = useRef<HTMLHeadingElement>(null)
  const all = sessions.data ?? []
  const ending = useEnding((id) => {
    const one = all.find((each) => each.id === id)
    toast(one ? t('sessions.ended', { name: calledBy(one, t) }) : t('sessions.others-ended'))
    // The key that was pressed is gone.
    title.current?.focus()
  })
  const others = all.filter((one) => !one.current)
  useTitle(t('sessions.title'))
  return (
    <main className="shell sheet">
      <h1 className="h1" ref={title} tabIndex={-1}>
        {t('sessions.title')}
      </h1>
      {session && !may ? (
        <>
          <p className="lead">{t('sessions.visitor')}</p>
          <div className="acts">
            <Link className="btn primary" href="/enter">
              {t('shell.enter')}
            </Link>
          </div>
        </>
      ) : (
        <p className="lead">{t('sessions.lead')}</p>
      )}
      {sessions.error ? <Problem error={sessions.error} again={() => void sessions.refetch()} /> : null}
      {ending.error ? <Problem error={ending.error} /> : null}
      <ul className="rows signed-in" aria-busy={sessions.isFetching}>
        {all.map((one) => (
          <OneSession
            key={one.id}
            one={one}
            busy={ending.isPending}
            end={() => ending.isPending || ending.mutate(one.id)}
          />
        ))}
      </ul>
      {sessions.data && others.length === 0 && <p className="ink3 only-here">{t('sessions.only-here')}</p>}
      {others.length > 1 && (
        <button
          type="button"
          className="btn end-others"
          aria-disabled={ending.isPending}
          onClick={() => ending.isPending || ending.mutate(undefined)}
        >
          {t('sessions.end-others')}
        </button>
      )}
    </main>
  )
}
