import { Link } from 'wouter'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'

export function NotFoundPage() {
  const { t } = useWords()
  useTitle(t('missing.title'))
  return (
    <main className="shell">
      <div className="empty">
        <h1 className="h1">{t('missing.title')}</h1>
        <p>{t('missing.next')}</p>
        <Link className="btn" href="/">
          {t('missing.home')}
        </Link>
      </div>
    </main>
  )
}
