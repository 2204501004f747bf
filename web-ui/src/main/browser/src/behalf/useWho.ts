import { useQuery } from '@tanstack/react-query'
import { address, seek } from '../api/hub'
import type { Member, MemberPage } from '../api/shapes'
import { useSettled } from '../api/useSettled'
import { useWords, type Words } from '../words'

/** A company as it was picked. */
export type Company = { account: string; name: string }

/** Somebody by what was typed, and by their id, or their company, once one was picked. */
export type Who = { typed: string; member?: string; company?: Company }

/** Somebody to be picked. */
export type Found = { key: string; who: Who; end: string }

const KINDS = ['PEOPLE', 'IMPORTED'] as const
const SHORTEST = 2
const MOST_PEOPLE = 6
const MOST_COMPANIES = 3

/**
 * People by a part of their name or their company's, also those who came with an import and never signed in;
 * then the companies themselves. Nothing while it is being looked for.
 */
export function useWho({ typed, member, company }: Who): Found[] | undefined {
  const { t } = useWords()
  const q = useSettled(typed.trim(), 150)
  const pages = useQuery({
    queryKey: ['members', 'called', q],
    queryFn: ({ signal }) =>
      Promise.all(
        KINDS.map((show) =>
          seek<MemberPage>(address('members/search'), { q, show, limit: MOST_PEOPLE }, signal),
        ),
      ),
    enabled: member === undefined && company === undefined && q.length >= SHORTEST,
    placeholderData: (before) => before,
  })
  const [page, imported] = pages.data ?? []
  if (!page || !imported) return undefined
  const people = new Map(
    [...page.items, ...page.companies.flatMap((one) => one.members), ...imported.items].map((one) => [
      one.member,
      one,
    ]),
  )
  return [
    ...[...people.values()].slice(0, MOST_PEOPLE).map((one) => person(one, t)),
    ...page.companies.slice(0, MOST_COMPANIES).map((one) => ofCompany(one, t)),
  ]
}

function person(member: Member, t: Words['t']): Found {
  const called = member.name ?? member.displayName ?? member.address ?? t('talk.somebody')
  const company = member.company && (member.company.name ?? member.company.account)
  return {
    key: member.member,
    who: { typed: called, member: member.member },
    end: [member.address === called ? null : member.address, company].filter(Boolean).join(' · '),
  }
}

function ofCompany({ account, name, people }: MemberPage['companies'][number], t: Words['t']): Found {
  const company = { account, name: name ?? account }
  return {
    key: `account:${account}`,
    who: { typed: t('behalf.somebody', { company: company.name }), company },
    end: t('behalf.known', { people }),
  }
}
