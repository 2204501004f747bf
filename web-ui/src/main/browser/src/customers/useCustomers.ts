import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useAnswer } from '../api/answers'
import { address, ask, tell } from '../api/hub'
import type {
  AccountPage,
  Condition,
  IdeaVoters,
  Member,
  MemberPage,
  Segments,
  SegmentSize,
} from '../api/shapes'

export const useSegments = (when = true) => useAnswer<Segments>('segments', {}, { when })
export const useVoters = (idea: string) => useAnswer<IdeaVoters>(`ideas/${idea}/voters`)

export function useAccounts(q: string) {
  return useInfiniteQuery({
    queryKey: ['accounts', q],
    queryFn: ({ pageParam, signal }) =>
      ask<AccountPage>(address('accounts', { q, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  })
}

/** Who can look after a company. */
export function useTeam(): Member[] {
  const team = useQuery({
    queryKey: ['members', 'TEAM', 'all'],
    queryFn: ({ signal }) => ask<MemberPage>(address('members', { show: 'TEAM', limit: '100' }), signal),
  })
  return (team.data?.items ?? []).filter(({ role }) => role !== 'MODERATOR')
}

/** A write about customers; whatever shows them is asked for again. */
export function useKeeping<T>(write: (value: T) => [path: string, body?: object], done: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (value: T) => {
      const [path, body] = write(value)
      return tell(address(path), body ? 'PUT' : 'DELETE', body)
    },
    onSuccess: async () => {
      await client.invalidateQueries()
      done()
    },
  })
}

/**
 * How many the conditions would take in, which come as JSON to be compared; nothing is asked while
 * one of them is not whole.
 */
export function useSize(asJson: string) {
  const conditions = JSON.parse(asJson) as Condition[]
  const whole =
    conditions.length > 0 &&
    conditions.every((one) => one.attribute && (one.test === 'IS_KNOWN' || one.values.length > 0))
  return useQuery({
    queryKey: ['segment', 'size', asJson],
    queryFn: async () => {
      const answer = await tell(address('segments/preview'), 'POST', { conditions })
      return (await answer.json()) as SegmentSize
    },
    enabled: whole,
    placeholderData: (before) => (whole ? before : undefined),
  })
}
