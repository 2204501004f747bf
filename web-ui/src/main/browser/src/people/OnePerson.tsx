import { IconBan, IconCheck, IconUsers } from '@tabler/icons-react'
import { Suspense, useRef, useState } from 'react'
import { part } from '../parts/part'
import { useSession } from '../api/answers'
import type { Member, OtherSelf } from '../api/shapes'
import { Choose, type Item } from '../parts/Choose'
import { Icon } from '../parts/Icon'
import { toast } from '../parts/toast'
import { useWords, type Words } from '../words'
import type { Decision } from './Decide'
import { ROLES } from './roles'

const Decide = part(() => import('./Decide'))
const BoardRole = part(() => import('./BoardRole'))
const CustomerOf = part(() => import('./CustomerOf'))
const JoinWith = part(() => import('../person/JoinWith'))
const Part = part(() => import('../person/Part'))

/** What somebody is called here; an address where nothing better is known. */
function calledBy(person: Member, t: Words['t']): string {
  const known = person.name ?? person.displayName ?? person.address
  if (known) return known
  if (person.company) {
    return t('behalf.somebody', { company: person.company.name ?? person.company.account })
  }
  if (person.forgotten) return t('people.forgotten')
  return t(person.role === 'DEVICE' ? 'people.browser' : 'people.nameless')
}

type Props = { person: Member; mayDecide: boolean; mayDescribe: boolean }

export function OnePerson({ person, mayDecide, mayDescribe }: Props) {
  const { t, day } = useWords()
  const isYou = useSession().data?.member === person.member
  const called = calledBy(person, t)
  const team = person.role !== 'MEMBER' && person.role !== 'DEVICE'
  return (
    <li className="person">
      <div>
        <h2 className="rt">
          {called}
          {team && <span className="badge">{t(`people.role.${person.role}`)}</span>}
          {person.boardRoles.map(({ board, name, role }) => (
            <span key={board} className="badge">
              {t('people.on', { role: t(`people.role.${role}`), board: name ?? board })}
            </span>
          ))}
          {person.blocked && <span className="badge bad">{t('people.blocked')}</span>}
          {person.awaited && <span className="badge">{t('people.awaited')}</span>}
          {isYou && <span className="badge accent">{t('people.you')}</span>}
        </h2>
        <p className="meta">
          {person.address && person.address !== called && <span className="address">{person.address}</span>}
          {person.displayName && person.displayName !== called && (
            <span>{t('people.seen-as', { name: person.displayName })}</span>
          )}
          {person.company && <span>{person.company.name ?? person.company.account}</span>}
          {Object.entries(person.attributes).map(([name, value]) => (
            <span key={name} className="wrap">
              {name}: {value}
            </span>
          ))}
          <span>
            <time dateTime={person.joinedAt}>{t('people.since', { day: day(person.joinedAt) })}</time>
          </span>
        </p>
        <Selves person={person} />
        {person.blocked && (
          <p className="why">
            <Icon of={IconBan} size={14} />
            <span>
              {t('people.blocked-on', { day: day(person.blocked.since) })}
              {person.blocked.reason && <> · {person.blocked.reason}</>}
            </span>
          </p>
        )}
      </div>
      {(mayDecide || mayDescribe) && !person.forgotten && person.role !== 'DEVICE' && (
        <Acts person={person} called={called} isYou={isYou} mayDecide={mayDecide} mayDescribe={mayDescribe} />
      )}
    </li>
  )
}

/** What another is called who is the same person. */
const otherCalled = (other: OtherSelf, t: Words['t']) => other.name ?? other.address ?? t('person.nameless')

/** Who turned out to be this person, too, or whom this one turned out to be. */
function Selves({ person }: { person: Member }) {
  const { t, day } = useWords()
  return (
    <>
      {person.met && (
        <p className="why">
          <Icon of={IconUsers} size={14} />
          <span>
            {t('person.joined-on', { name: otherCalled(person.met, t), day: day(person.met.since) })}
            {person.met.reason && <> · {person.met.reason}</>}
          </span>
        </p>
      )}
      {person.others.map((other) => (
        <p key={other.member} className="why">
          <Icon of={IconUsers} size={14} />
          <span>
            {t('person.also', { name: otherCalled(other, t) })}
            {other.name && other.address && <> · {other.address}</>}
          </span>
        </p>
      ))}
    </>
  )
}

/** Only people with an address have a role to give; anybody but oneself can be blocked. */
function Acts({ person, called, isYou, mayDecide, mayDescribe }: Props & { called: string; isYou: boolean }) {
  const { t } = useWords()
  const [decision, decide] = useState<Decision>()
  const [entrusting, entrust] = useState(false)
  const [describing, describe] = useState(false)
  const [joining, join] = useState(false)
  const [parting, part] = useState<OtherSelf>()
  const acts = useRef<HTMLDivElement>(null)
  const roles: Item[] = ROLES.map((role) => ({
    label: t(`people.role.${role}`),
    end: role === person.role ? <Icon of={IconCheck} /> : undefined,
    ...(role === person.role ? {} : { pick: () => decide(role) }),
  }))
  const standing: Item = person.blocked
    ? { label: t('people.unblock-ask'), pick: () => decide('unblock') }
    : { label: t('people.block-ask'), pick: () => decide('block') }
  const selves: Item[] = [
    ...(person.others.length ? [] : [{ label: t('person.join-ask'), pick: () => join(true) }]),
    ...person.others.map((other) => ({
      label: t('person.part-from', { name: otherCalled(other, t) }),
      pick: () => part(other),
    })),
  ]
  const leaving: Item[] =
    person.address && !person.blocked
      ? [{ label: t('people.sign-out-ask'), pick: () => decide('sign-out') }]
      : []
  const { met } = person
  const decisions: Item[] = met
    ? [{ label: t('person.part-ask'), pick: () => part({ ...met, member: person.member }) }]
    : [
        ...(person.address
          ? [
              { heading: t('people.role') },
              ...roles,
              { label: t('people.on-board-ask'), pick: () => entrust(true) },
              'line' as const,
            ]
          : []),
        ...selves,
        ...(isYou ? [] : [...leaving, standing]),
      ]
  const items: Item[] = [
    ...(mayDescribe ? [{ label: t('customers.describe'), pick: () => describe(true) }] : []),
    ...(mayDecide ? decisions : []),
  ]
  // The menu's button is where one was before the question.
  const back = () => acts.current?.querySelector('button')?.focus()
  const close = () => {
    decide(undefined)
    entrust(false)
    describe(false)
    join(false)
    part(undefined)
    setTimeout(back)
  }
  const told = (words: string) => {
    toast(words)
    close()
  }
  const said = (now: Decision) =>
    now === 'block' || now === 'unblock' || now === 'sign-out'
      ? t(`people.now.${now}`, { name: called })
      : t('people.now', { name: called, role: t(`people.role.${now}`) })
  const done = () => {
    if (decision) toast(said(decision))
    close()
  }
  if (items.length === 0) return null
  return (
    <div ref={acts}>
      <Choose
        className="btn sm"
        name={t('people.decide')}
        aria-label={t('people.decide-about', { name: called })}
        items={items}
      />
      {entrusting && (
        <Suspense>
          <BoardRole
            person={person}
            called={called}
            done={() => told(t('people.on-board.now', { name: called }))}
            close={close}
          />
        </Suspense>
      )}
      {describing && (
        <Suspense>
          <CustomerOf person={person} called={called} done={close} close={close} />
        </Suspense>
      )}
      {joining && (
        <Suspense>
          <JoinWith
            person={person}
            called={called}
            done={() => told(t('person.now-joined', { name: called }))}
            close={close}
          />
        </Suspense>
      )}
      {parting && (
        <Suspense>
          <Part
            other={parting}
            called={person.met ? called : otherCalled(parting, t)}
            done={() => told(t('person.now-parted', { name: person.met ? called : otherCalled(parting, t) }))}
            close={close}
          />
        </Suspense>
      )}
      {decision && (
        <Suspense>
          <Decide person={person} called={called} decision={decision} done={done} close={close} />
        </Suspense>
      )}
    </div>
  )
}
