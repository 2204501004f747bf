import { Link } from 'wouter'
import { useWords } from '../words'

const SAYS = {
  notices: ['notices.sign-in', 'notices.sign-in-why'],
  hearing: ['hearing.sign-in', 'hearing.sign-in-why'],
} as const

/** In the place of a page that there is only for somebody: what would be here. */
export function ToSignIn({ place }: { place: keyof typeof SAYS }) {
  const { t } = useWords()
  const [title, why] = SAYS[place]
  return (
    <div className="empty">
      <h2 className="h2">{t(title)}</h2>
      <p>{t(why)}</p>
      <Link className="btn primary" href="/enter">
        {t('shell.enter')}
      </Link>
    </div>
  )
}
