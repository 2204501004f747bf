import { Link } from 'wouter'
import { useIsKnown } from '../api/answers'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'

export function NotFoundPage() {
  const { t } = useWords()
  const isKnown = useIsKnown()
  useTitle(t('missing.title'))
  return (
    <main className="shell">
      <div className="empty">
        <h1 className="h1">{t('missing.title')}</h1>
        <p>
          {t('missing.next')} {!isKnown && t('missing.sign-in')}
        </p>
        <div className="acts">
          {!isKnown && (
            <Link className="btn primary" href="/enter">
              {t('shell.enter')}
            </Link>
          )}
          <Link className="btn" href="/">
            {t('missing.home')}
          </Link>
        </div>
      </div>
    </main>
  )
}
