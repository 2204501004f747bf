import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { address, ask, seek, tell } from '../api/hub'
import type { MemberPage } from '../api/shapes'

export const SHOWN = ['PEOPLE', 'TEAM', 'BLOCKED', 'IMPORTED', 'DEVICES'] as const
export type Shown = (typeof SHOWN)[number]

/** Whom the page shows lies in its address; a name does not, nor does an e-mail address. */
export function useShown(): [Shown, (shown: Shown) => void] {
  const [search, set] = useSearchParams()
  const shown = SHOWN.find((one) => one === search.get('show')) ?? 'PEOPLE'
  return [shown, (next) => set(next === 'PEOPLE' ? {} : { show: next })]
}

export function usePeople(show: Shown, q: string) {
  const of = (cursor: string | undefined, signal: AbortSignal) =>
    q === ''
      ? ask<MemberPage>(address('members', { show, cursor }), signal)
      : seek<MemberPage>(address('members/search'), { show, q, cursor }, signal)
  return useInfiniteQuery({
    queryKey: ['members', show, q],
    queryFn: ({ pageParam, signal }) => of(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  })
}

/** Their sessions are ended. Without a body something is taken from them. */
type Decided = { what: 'role' | 'block' | 'unblock' | `boards/${string}/role` | 'sessions'; body?: object }

/** Tells the hub a decision about somebody; the list then shows it. */
export function useDeciding(member: string, decided: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ what, body }: Decided) =>
      tell(address(`members/${member}/${what}`), body ? 'PUT' : 'DELETE', body),
    onSuccess: async () => {
      await client.invalidateQueries()
      decided()
    },
  })
}
