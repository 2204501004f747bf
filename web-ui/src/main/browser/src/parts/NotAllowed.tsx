import { Link } from 'wouter'
import { useIsKnown } from '../api/answers'
import { useWords } from '../words'

/** In the place of what the viewer's role does not allow; whoever is not signed in may have another one. */
export function NotAllowed() {
  const { t } = useWords()
  const isKnown = useIsKnown()
  if (isKnown) return <p className="banner">{t('problem.permission')}</p>
  return (
    <div className="banner">
      <p>{t('problem.sign-in')}</p>
      <Link className="btn sm" href="/enter">
        {t('shell.enter')}
      </Link>
    </div>
  )
}
