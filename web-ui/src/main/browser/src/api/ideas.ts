import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { useLiveIdeas } from '../live/useLiveIdeas'
import { address, ask, firstAnswer, positionOf } from './hub'
import type { Idea, Ideas } from './shapes'

/** What is asked for lies in the address, so that it can be sent to somebody. */
export function useAsked(board: string) {
  const [search, set] = useSearchParams()
  const asked = {
    board,
    q: search.get('q') ?? undefined,
    stage: search.get('stage') ?? undefined,
    tag: search.get('tag') ?? undefined,
    sort: search.get('sort') ?? undefined,
  }
  const narrow = (name: 'q' | 'stage' | 'tag' | 'sort', value: string | undefined) =>
    set((before) => {
      const after = new URLSearchParams(before)
      after.delete('cursor')
      if (value) after.set(name, value)
      else after.delete(name)
      return after
    })
  return { asked, narrow }
}

export type Asked = ReturnType<typeof useAsked>['asked']

export function useIdeas(asked: Asked) {
  const of = (cursor: string | undefined) => address('ideas', { ...asked, cursor })
  const start = firstAnswer<Ideas>(of(undefined))
  return useInfiniteQuery({
    queryKey: ['ideas', of(undefined)],
    queryFn: ({ pageParam, signal }) => ask<Ideas>(of(pageParam), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    ...(start
      ? {
          initialData: { pages: [start], pageParams: [undefined] },
          initialDataUpdatedAt: performance.timeOrigin,
        }
      : {}),
  })
}

/** Numbers move where they stand; what would change the order waits for the next load. */
export function useMovingIdeas(asked: Asked) {
  const client = useQueryClient()
  useLiveIdeas(
    asked.board,
    () => positionOf(address('ideas', asked)),
    (ideas) => {
      const news = new Map(ideas.map((idea) => [idea.id, idea]))
      client.setQueriesData<InfiniteData<Ideas>>(
        { queryKey: ['ideas'] },
        (held) => held && mapIdeas(held, (idea) => ({ ...idea, ...news.get(idea.id) })),
      )
    },
    () => void client.invalidateQueries({ queryKey: ['ideas'] }),
  )
}

export function mapIdeas(held: InfiniteData<Ideas>, change: (idea: Idea) => Idea): InfiniteData<Ideas> {
  return { ...held, pages: held.pages.map((page) => ({ ...page, items: page.items.map(change) })) }
}
