import { IconBan, IconCheck } from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useSession } from '../api/answers'
import type { Member } from '../api/shapes'
import { Choose, type Item } from '../parts/Choose'
import { Icon } from '../parts/Icon'
import { toast } from '../parts/toast'
import { useWords, type Words } from '../words'
import type { Decision } from './Decide'
import { ROLES } from './roles'

const Decide = lazy(() => import('./Decide'))
const CustomerOf = lazy(() => import('./CustomerOf'))

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
          {person.blocked && <span className="badge bad">{t('people.blocked')}</span>}
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

/** Only people with an address have a role to give; anybody but oneself can be blocked. */
function Acts({ person, called, isYou, mayDecide, mayDescribe }: Props & { called: string; isYou: boolean }) {
  const { t } = useWords()
  const [decision, decide] = useState<Decision>()
  const [describing, describe] = useState(false)
  const acts = useRef<HTMLDivElement>(null)
  const roles: Item[] = ROLES.map((role) => ({
    label: t(`people.role.${role}`),
    end: role === person.role ? <Icon of={IconCheck} /> : undefined,
    ...(role === person.role ? {} : { pick: () => decide(role) }),
  }))
  const standing: Item = person.blocked
    ? { label: t('people.unblock-ask'), pick: () => decide('unblock') }
    : { label: t('people.block-ask'), pick: () => decide('block') }
  const decisions: Item[] = [
    ...(person.address ? [{ heading: t('people.role') }, ...roles] : []),
    ...(isYou ? [] : [...(person.address ? ['line' as const] : []), standing]),
  ]
  const items: Item[] = [
    ...(mayDescribe ? [{ label: t('customers.describe'), pick: () => describe(true) }] : []),
    ...(mayDecide ? decisions : []),
  ]
  // The menu's button is where one was before the question.
  const back = () => acts.current?.querySelector('button')?.focus()
  const close = () => {
    decide(undefined)
    describe(false)
    setTimeout(back)
  }
  const said = (now: Decision) =>
    now === 'block' || now === 'unblock'
      ? t(`people.now.${now}`, { name: called })
      : t('people.now', { name: called, role: t(`people.role.${now}`) })
  const done = () => {
    if (decision) void toast(said(decision))
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
      {describing && (
        <Suspense>
          <CustomerOf person={person} called={called} done={close} close={close} />
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
