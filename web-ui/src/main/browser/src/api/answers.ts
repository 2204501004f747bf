import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query'
import { first } from './first'
import { address, ask, firstAnswer, Refused, type Query } from './hub'
import type {
  Board,
  CommentHistory,
  Demo,
  Facets,
  Idea,
  Letter,
  Me,
  Permission,
  Reports,
  Roadmap,
  RoadmapDays,
  RoleAllows,
  Session,
  Timeline,
  Versions,
  Views,
  WaysIn,
  Weeks,
} from './shapes'

/** Try again what may pass (the hub restarts, a view is being built), never what was refused. */
function worthTrying(failures: number, error: Error): boolean {
  const status = error instanceof Refused ? error.refusal.status : 0
  return (status === 0 || status === 503) && failures < 8
}

export const answers = new QueryClient({
  defaultOptions: {
    // A hub may be on this machine or in this building: a browser that is offline still reaches it.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: worthTrying,
      retryDelay: (failures) => Math.min(500 * 2 ** failures, 5_000),
    },
  },
})

/**
 * Who asks, as the page says. Held as if it had been asked for, not as where the question begins: whoever signs in
 * would be shown for a moment as who they were before.
 */
const SESSION = address('session')
answers.setQueryData([SESSION], first.answers[SESSION], { updatedAt: performance.timeOrigin })
delete first.answers[SESSION]

type Wish = { when?: boolean; every?: number; keep?: boolean }

export function useAnswer<T>(path: string, query: Query = {}, wish: Wish = {}) {
  const of = address(path, query)
  const known = firstAnswer<T>(of)
  return useQuery({
    queryKey: [of],
    queryFn: ({ signal }) => ask<T>(of, signal),
    enabled: wish.when ?? true,
    refetchInterval: wish.every ?? false,
    ...(wish.keep ? { placeholderData: keepPreviousData } : {}),
    // As old as the page: what the hub wrote into it is not asked for again at once, but later.
    ...(known === undefined ? {} : { initialData: known, initialDataUpdatedAt: performance.timeOrigin }),
  })
}

export const useBoards = () => useAnswer<Board[]>('boards')
export const useDemo = (when = true) => useAnswer<Demo>('demo', {}, { when })
export const useRoadmapDays = (board: string | undefined) =>
  useAnswer<RoadmapDays>('roadmap/days', { board }, { keep: true })
export const useIdea = (id: string) => useAnswer<Idea>(`ideas/${id}`)
export const useTimeline = (id: string) => useAnswer<Timeline>(`ideas/${id}/timeline`)
export const useVersions = (id: string) => useAnswer<Versions>(`ideas/${id}/versions`)
export const useCommentHistory = (id: string) => useAnswer<CommentHistory>(`comments/${id}/history`)
export const useFacets = (query: Query) => useAnswer<Facets>('ideas/facets', query)
export const useRoadmap = (query: Query) => useAnswer<Roadmap>('roadmap', query, { keep: true })
export const useSession = () => useAnswer<Session>('session')

/** Whether somebody is signed in; a browser that only voted is not somebody. */
export function useIsKnown(): boolean {
  const role = useSession().data?.role
  return Boolean(role) && role !== 'DEVICE'
}

/** What the viewer may: everywhere, or on one board. The hub decides; this is what to offer. */
export function useMay() {
  const session = useSession().data
  return (permission: Permission, board?: string) => {
    const there = board === undefined ? undefined : session?.boards[board]
    return (there ?? session?.permissions ?? []).includes(permission)
  }
}

export const useWaysIn = () => useAnswer<WaysIn>('session/ways')
export const useMe = (when = true) => useAnswer<Me>('me', {}, { when })
export const useOutbox = () => useAnswer<Letter[]>('outbox', {}, { every: 3_000 })
export const useRoles = () => useAnswer<RoleAllows[]>('roles')
export const useReports = () => useAnswer<Reports>('reports')
export const useViews = (every: number) => useAnswer<Views>('views', {}, { every })
export const useWeeks = (ideas: string[], asOf?: string, when = true) =>
  useAnswer<Weeks>('ideas/weeks', { idea: ideas, asOf }, { when: when && ideas.length > 0 })
