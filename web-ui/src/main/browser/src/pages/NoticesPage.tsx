import '../styles/notices.css'
import { Link } from 'wouter'
import { useIsKnown, useSession } from '../api/answers'
import { OneNotice } from '../notices/OneNotice'
import { ToSignIn } from '../notices/ToSignIn'
import { useNotices, useSeeing, withNews } from '../notices/useNotices'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { Waiting } from '../parts/Waiting'
import { useWords } from '../words'

/** What became of what somebody voted for, wrote or follows, for themselves alone. */
export default function NoticesPage() {
  const { t } = useWords()
  const session = useSession().data
  const isKnown = useIsKnown()
  useTitle(t('notices.title'))
  return (
    <main className="shell sheet">
      <div className="headline">
        <h1 className="h1">{t('notices.title')}</h1>
        {isKnown && (
          <Link className="btn sm" href="/me/notices/settings">
            {t('hearing.title')}
          </Link>
        )}
      </div>
      {session && !isKnown && <ToSignIn place="notices" />}
      {isKnown && <All />}
    </main>
  )
}

function All() {
  const { t } = useWords()
  const notices = useNotices(true)
  useSeeing(notices.data)
  const all = notices.data ? withNews(notices.data) : []
  return (
    <>
      {notices.error ? <Problem error={notices.error} again={() => void notices.refetch()} /> : null}
      {notices.isLoading && <Waiting />}
      {notices.data && all.length === 0 && !notices.hasNextPage && (
        <div className="empty">
          <h2 className="h2">{t('notices.none')}</h2>
          <p>{t('notices.none-why')}</p>
          <Link className="btn" href="/">
            {t('missing.home')}
          </Link>
        </div>
      )}
      <ul className="rows notices" aria-busy={notices.isFetching}>
        {all.map(({ one, isNew }) => (
          <OneNotice key={one.position} one={one} isNew={isNew} />
        ))}
      </ul>
      {notices.hasNextPage && (
        <button
          type="button"
          className="btn more"
          aria-disabled={notices.isFetchingNextPage}
          onClick={() => notices.isFetchingNextPage || void notices.fetchNextPage()}
        >
          {t('notices.more')}
        </button>
      )}
    </>
  )
}
