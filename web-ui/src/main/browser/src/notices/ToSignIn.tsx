import { Link } from 'wouter'
import { useWords } from '../words'

/** In the place of a page that there is only for somebody. */
export function ToSignIn() {
  const { t } = useWords()
  return (
    <>
      <p className="lead">{t('problem.sign-in')}</p>
      <div className="acts">
        <Link className="btn primary" href="/enter">
          {t('shell.enter')}
        </Link>
      </div>
    </>
  )
}
