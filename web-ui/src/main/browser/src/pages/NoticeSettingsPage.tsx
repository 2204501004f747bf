import '../styles/notices.css'
import { Link } from 'wouter'
import { useIsKnown, useSession } from '../api/answers'
import type { NoticeSettings } from '../api/notices'
import { Followed } from '../notices/Followed'
import { Kinds } from '../notices/Kinds'
import { ToSignIn } from '../notices/ToSignIn'
import { useHearing } from '../notices/useHearing'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { Waiting } from '../parts/Waiting'
import { useWords } from '../words'

/** What somebody hears of, and by which way. */
export default function NoticeSettingsPage() {
  const { t } = useWords()
  const session = useSession().data
  const isKnown = useIsKnown()
  const hearing = useHearing(isKnown)
  useTitle(t('hearing.title'))
  return (
    <main className="shell sheet">
      <div className="headline">
        <h1 className="h1">{t('hearing.title')}</h1>
        {isKnown && (
          <Link className="btn sm" href="/me/notices">
            {t('notices.title')}
          </Link>
        )}
      </div>
      {session && !isKnown && <ToSignIn place="hearing" />}
      {isKnown && <p className="lead">{t('hearing.lead')}</p>}
      {hearing.error ? <Problem error={hearing.error} again={() => void hearing.refetch()} /> : null}
      {isKnown && hearing.isLoading && <Waiting />}
      {hearing.data && <All of={hearing.data} />}
    </main>
  )
}

function All({ of }: { of: NoticeSettings }) {
  const { t } = useWords()
  return (
    <>
      {!of.mails && <p className="banner">{t('hearing.no-mail')}</p>}
      {!of.confirmed && <p className="banner">{t('hearing.unconfirmed')}</p>}
      <section className="block" aria-labelledby="kinds">
        <h2 className="h2" id="kinds">
          {t('hearing.kinds')}
        </h2>
        <p className="ink2 under">{t('hearing.three-a-day')}</p>
        <Kinds kinds={of.kinds} />
      </section>
      <Followed ideas={of.ideas} boards={of.boards} />
    </>
  )
}
