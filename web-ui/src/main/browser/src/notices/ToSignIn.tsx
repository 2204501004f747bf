import { Link } from 'wouter'
import { useWords } from '../words'

/** In the place of a page that there is only for somebody: what would be here. */
export function ToSignIn({ place }: { place: 'notices' | 'hearing' }) {
  const { t } = useWords()
  return (
    <div className="empty">
      <h2 className="h2">{t(`${place}.sign-in`)}</h2>
      <p>{t(`${place}.sign-in-why`)}</p>
      <Link className="btn primary" href="/enter">
        {t('shell.enter')}
      </Link>
    </div>
  )
}
