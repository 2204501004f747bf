import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useMe, useSession } from '../api/answers'
import type { Me, Session } from '../api/shapes'
import { Problem } from '../parts/Problem'
import { usePlaces, type Place } from '../parts/usePlaces'
import { useTitle } from '../parts/useTitle'
import { CodeForm } from '../sign/CodeForm'
import { NameForm } from '../sign/NameForm'
import { OtherAddresses } from '../sign/OtherAddresses'
import { Providers } from '../sign/Providers'
import { useArrival } from '../sign/useArrival'
import { useEntered } from '../sign/useEntered'
import { useLeave } from '../sign/useLeave'
import { whatWaits } from '../sign/waiting'
import { useWords } from '../words'

/** The address that a hub gives its owner before it knows who that is. */
const NOBODY_YET = '@localhost'

export default function EnterPage() {
  const { t } = useWords()
  const session = useSession()
  const me = useMe()
  const { to, error } = useArrival()
  useTitle(t('enter.title'))

  const known = session.data?.role && session.data.role !== 'DEVICE'
  return (
    <main className="shell sheet narrow">
      {error ? <Problem error={error} /> : null}
      {session.error ? <Problem error={session.error} again={() => void session.refetch()} /> : null}
      {session.data && !known && <Entrance />}
      {session.data && known && me.data?.member && <Known session={session.data} me={me.data} to={to} />}
    </main>
  )
}

function Entrance() {
  const { t } = useWords()
  const client = useQueryClient()
  const entered = useEntered()
  const waiting = whatWaits()
  /** Who contributes words is asked for a name first; a vote needs none. */
  const next = async () => {
    if (waiting && waiting.kind !== 'vote') await client.resetQueries()
    else await entered()
  }
  return (
    <>
      <h1 className="h1">{t('enter.title')}</h1>
      {waiting ? (
        <p className="banner">{t(`waiting.${waiting.kind}`, { title: waiting.title ?? '' })}</p>
      ) : (
        <p className="lead">{t('enter.lead')}</p>
      )}
      <Providers />
      <CodeForm entered={() => void next()} />
    </>
  )
}

/** `to` is where somebody goes who came by a link, a product or a provider. */
function Known({ session, me, to }: { session: Session; me: Me; to: string | undefined }) {
  const { t } = useWords()
  const client = useQueryClient()
  const entered = useEntered(to)
  const [naming, setNaming] = useState(false)
  const waiting = whatWaits()
  const isFirstOwner = session.role === 'OWNER' && (me.address?.endsWith(NOBODY_YET) ?? false)
  const needsName = me.displayName === null && (isFirstOwner || (waiting && waiting.kind !== 'vote'))
  // Somebody was let in, signed in elsewhere, or just said their name: nothing keeps them here.
  const ready = (to !== undefined || Boolean(waiting)) && !needsName
  useEffect(() => {
    if (ready) void entered()
    // Once: what waited is gone then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ready])

  if (needsName || naming) {
    return (
      <>
        <h1 className="h1">{t(isFirstOwner ? 'name.owner-title' : 'name.title')}</h1>
        <p className="lead">{t(isFirstOwner ? 'name.owner-lead' : 'name.lead')}</p>
        <NameForm
          me={me}
          asksAddress={isFirstOwner}
          done={() => {
            setNaming(false)
            void client.invalidateQueries()
          }}
        />
      </>
    )
  }
  return (
    <>
      <h1 className="h1">{me.displayName ?? me.name ?? t('enter.you')}</h1>
      <p className="lead">{[me.address, t(`role.${session.role as 'OWNER'}`)].filter(Boolean).join(' · ')}</p>
      <div className="acts under-lead">
        <button type="button" className="btn" onClick={() => setNaming(true)}>
          {t('name.change')}
        </button>
        <Leave />
      </div>
      <Places />
      {me.address && !isFirstOwner && <OtherAddresses others={me.others} />}
    </>
  )
}

function Leave() {
  const { t } = useWords()
  const leave = useLeave()
  return (
    <button type="button" className="btn" onClick={() => void leave()}>
      {t('shell.leave')}
    </button>
  )
}

/** What the menus have, too; on a phone this is where it is. */
function Places() {
  const { t } = useWords()
  const { own, team } = usePlaces()
  return (
    <>
      <List name={t('enter.yours')} places={own} />
      {team.length > 0 && <List name={t('shell.manage')} places={team} />}
    </>
  )
}

function List({ name, places }: { name: string; places: Place[] }) {
  return (
    <nav className="block" aria-label={name}>
      <h2 className="sec h2">{name}</h2>
      <ul className="rows links">
        {places.map(({ label, href }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
