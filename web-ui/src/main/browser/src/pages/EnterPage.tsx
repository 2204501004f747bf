import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useSession } from '../api/answers'
import { address, tell } from '../api/hub'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'

/** The owner's one-time link ends in its secret behind a #, which no proxy sees and no log keeps. */
export default function EnterPage() {
  const { t } = useWords()
  const client = useQueryClient()
  const [, go] = useLocation()
  const session = useSession()
  const [error, setError] = useState<unknown>()
  const link = useRef(location.hash.slice(1))
  useTitle(t('enter.title'))

  useEffect(() => {
    const secret = link.current
    if (!secret) return
    link.current = ''
    history.replaceState(null, '', location.pathname)
    tell(address('session'), 'POST', { link: secret })
      .then(() => client.resetQueries())
      .then(() => go('/', { replace: true }))
      .catch(setError)
  }, [client, go])

  const leave = async () => {
    await tell(address('session'), 'DELETE')
    await client.resetQueries()
  }
  return (
    <main className="shell sheet">
      <h1 className="h1">{t('enter.title')}</h1>
      {error ? <Problem error={error} /> : null}
      {session.data?.member ? (
        <div className="form">
          <p>{t('enter.known', { role: t(`role.${session.data.role as 'OWNER'}`) })}</p>
          <ForStaff may={session.data.permissions} />
          <div className="acts">
            <Link className="btn primary" href="/">
              {t('missing.home')}
            </Link>
            <button type="button" className="btn" onClick={() => void leave()}>
              {t('shell.leave')}
            </button>
          </div>
        </div>
      ) : (
        <div className="empty">
          <p>{t('enter.how')}</p>
          <p>{t('enter.soon')}</p>
          <Link className="btn" href="/">
            {t('missing.home')}
          </Link>
        </div>
      )}
    </main>
  )
}

/** On a phone the bar has no room for these. */
function ForStaff({ may }: { may: string[] }) {
  const { t } = useWords()
  return (
    <ul className="rows links">
      {may.includes('IMPORT') && (
        <li>
          <Link href="/import">{t('shell.import')}</Link>
        </li>
      )}
      {may.includes('KEEP_VIEWS') && (
        <li>
          <Link href="/views">{t('shell.views')}</Link>
        </li>
      )}
    </ul>
  )
}
