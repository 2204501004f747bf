import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { useMe, useSession } from '../api/answers'
import type { Eyes } from '../api/hub'
import type { Me, Session } from '../api/shapes'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { NotTold } from '../seen/NotTold'
import { useHeard, useWritten, votersOf, type Heard } from '../seen/useSeen'
import { Written } from '../seen/Written'
import { NameForm } from '../sign/NameForm'
import { Face } from '../talk/Person'
import { useWords } from '../words'

const EYES: Eyes[] = ['VISITOR', 'MEMBER']

/** What others see of whoever is here: the hub is asked as one of them, and what it answers is shown. */
export default function SeenPage() {
  const { t } = useWords()
  const session = useSession().data
  const me = useMe()
  useTitle(t('seen.title'))
  const isKnown = session?.role && session.role !== 'DEVICE'
  return (
    <main className="shell sheet seen">
      <h1 className="h1">{t('seen.title')}</h1>
      <p className="lead">{t('seen.lead')}</p>
      {me.error ? <Problem error={me.error} again={() => void me.refetch()} /> : null}
      {session && !isKnown && (
        <p className="banner">
          {t('seen.nobody')} <Link href="/enter">{t('shell.enter')}</Link>
        </p>
      )}
      {session && isKnown && me.data?.member && <Seen session={session} me={me.data} />}
    </main>
  )
}

function Seen({ session, me }: { session: Session; me: Me }) {
  const { t, number } = useWords()
  const [eyes, look] = useState<Eyes>('VISITOR')
  const pages = useWritten()
  const written = pages.data?.pages.flatMap((page) => page.items) ?? []
  const { heard, waiting, error, again } = useHeard(eyes, written)
  const answers = [...heard.values()].filter((one): one is Heard => one !== undefined)
  const total = pages.data?.pages.at(-1)?.total
  return (
    <>
      <Name me={me} />
      <section aria-labelledby="seen-words">
        <h2 id="seen-words" className="h2">
          {t('seen.words')} {total !== undefined && <span className="n">{number(total)}</span>}
        </h2>
        <div className="kinds" role="group" aria-label={t('seen.eyes')}>
          {EYES.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={eyes === one}
              onClick={() => look(one)}
            >
              {t(`seen.eyes.${one}`)}
            </button>
          ))}
        </div>
        {pages.error ? <Problem error={pages.error} again={() => void pages.refetch()} /> : null}
        {error ? <Problem error={error} again={again} /> : null}
        <ul className="rows" aria-busy={waiting}>
          {written.map((one) => (
            <Written key={one.id} one={one} heard={heard} />
          ))}
        </ul>
        {total === 0 && <p className="empty">{t('seen.none')}</p>}
        {pages.hasNextPage && (
          <button
            type="button"
            className="btn more"
            aria-disabled={pages.isFetchingNextPage}
            onClick={() => pages.isFetchingNextPage || void pages.fetchNextPage()}
          >
            {t('seen.more')}
          </button>
        )}
      </section>
      <section aria-labelledby="seen-not">
        <h2 id="seen-not" className="h2">
          {t('seen.not')}
        </h2>
        <p className="ink2 under">{t('seen.not-lead')}</p>
        {!waiting && !pages.isPending && (
          <NotTold
            me={me}
            session={session}
            answers={answers}
            voters={heard.get(votersOf(written[0]?.idea))}
          />
        )}
      </section>
    </>
  )
}

/** The name that stands beside one's words, and how to change it. */
function Name({ me }: { me: Me }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [naming, setNaming] = useState(false)
  if (naming) {
    return (
      <section className="naming">
        <h2 className="h2">{t('name.title')}</h2>
        <NameForm
          me={me}
          asksAddress={false}
          done={() => {
            setNaming(false)
            void client.invalidateQueries()
          }}
        />
      </section>
    )
  }
  const author = { member: me.member ?? '', name: me.displayName, staff: false }
  return (
    <section className="seen-name" aria-label={t('name.shown')}>
      <Face author={author} />
      <p>
        <b>{me.displayName ?? t('talk.somebody')}</b>
        <span className="ink3">{t(me.displayName ? 'seen.name-why' : 'seen.name-none')}</span>
      </p>
      <button type="button" className="btn sm" onClick={() => setNaming(true)}>
        {t('name.change')}
      </button>
    </section>
  )
}
