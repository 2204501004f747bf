import { IconSearch } from '@tabler/icons-react'
import { Suspense, useEffect, useState } from 'react'
import { NotAllowed } from '../parts/NotAllowed'
import { part } from '../parts/part'
import { Link } from 'wouter'
import { useSession } from '../api/answers'
import { Icon } from '../parts/Icon'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { OnePerson } from '../people/OnePerson'
import { SHOWN, usePeople, useShown } from '../people/usePeople'
import { useWords } from '../words'

const Invite = part(() => import('../people/Invite'))

/** How long somebody rests before a search is begun. */
const REST = 250

/** Who takes part: for staff to see, for the owner to decide. */
export default function PeoplePage() {
  const { t, number } = useWords()
  const may = useSession().data?.permissions
  const mayDecide = may?.includes('KEEP_MEMBERS') ?? false
  const [inviting, invite] = useState(false)
  const [shown, show] = useShown()
  const [typed, type] = useState('')
  const people = usePeople(shown, useRested(typed.trim()))
  useTitle(t('people.title'))
  const pages = people.data?.pages ?? []
  const sizes = pages.at(-1)?.sizes
  const members = pages.flatMap((page) => page.items)
  if (may && !may.includes('SEE_MEMBERS')) {
    return (
      <main className="shell sheet">
        <h1 className="h1">{t('people.title')}</h1>
        <NotAllowed />
      </main>
    )
  }
  return (
    <main className="shell sheet people">
      <div className="headline">
        <h1 className="h1">{t('people.title')}</h1>
        {mayDecide && (
          <button type="button" className="btn primary" onClick={() => invite(true)}>
            {t('people.invite')}
          </button>
        )}
      </div>
      <p className="lead">
        {t(mayDecide ? 'people.lead' : 'people.lead-team')}{' '}
        <Link href="/settings/roles">{t('people.what-roles-do')}</Link>
      </p>
      <div className="kinds" role="group" aria-label={t('people.kinds')}>
        {SHOWN.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={shown === one}
            onClick={() => show(one)}
          >
            {t(`people.show.${one}`)}
            <span className="num">{sizes && number(sizes[one] ?? 0)}</span>
          </button>
        ))}
      </div>
      <label className="seek">
        <Icon of={IconSearch} />
        <input
          className="input"
          type="search"
          aria-label={t(mayDecide ? 'people.seek-address' : 'people.seek')}
          placeholder={t(mayDecide ? 'people.seek-address' : 'people.seek')}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      {people.error ? <Problem error={people.error} again={() => void people.refetch()} /> : null}
      <ul className="rows" aria-busy={people.isFetching}>
        {members.map((person) => (
          <OnePerson
            key={person.member}
            person={person}
            mayDecide={mayDecide}
            mayDescribe={may?.includes('KEEP_CUSTOMERS') ?? false}
          />
        ))}
      </ul>
      {people.data && members.length === 0 && (
        <p className="empty" role="status">
          {typed.trim()
            ? t(people.hasNextPage ? 'people.none-so-far' : 'people.none-found')
            : t(`people.none.${shown}`)}
        </p>
      )}
      {people.hasNextPage && (
        <button
          type="button"
          className="btn more"
          aria-disabled={people.isFetchingNextPage}
          onClick={() => people.isFetchingNextPage || void people.fetchNextPage()}
        >
          {t(typed.trim() ? 'people.seek-on' : 'people.more')}
        </button>
      )}
      {inviting && (
        <Suspense>
          <Invite close={() => invite(false)} />
        </Suspense>
      )}
    </main>
  )
}

/** What was typed, once somebody rests. */
function useRested(text: string): string {
  const [rested, rest] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => rest(text), REST)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
