import { useInfiniteQuery, useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useEffect } from 'react'
import { address, ask, tell } from '../api/hub'
import type { Notice, NoticePage, Unseen } from '../api/notices'
import { UNSEEN } from './useUnseen'

const AT_A_TIME = 20
const KEY = ['notices']

type Pages = InfiniteData<NoticePage>

/** The newest first. While the page is open nothing is read anew, so that the marks of what is new stay. */
export function useNotices(when: boolean) {
  return useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam, signal }) =>
      ask<NoticePage>(address('me/notices', { limit: AT_A_TIME, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: when,
    staleTime: Infinity,
    refetchOnMount: 'always',
  })
}

/** With whether each is new: those seen by opening the page are, also on the pages read after that. */
export function withNews({ pages }: Pages): { one: Notice; isNew: boolean }[] {
  const unseen = pages[0]?.unseen ?? 0
  return pages.flatMap((page) => page.items).map((one, at) => ({ one, isNew: !one.seen || at < unseen }))
}

export const allSeen = (held: Pages): Pages => ({
  ...held,
  pages: held.pages.map((page) => ({
    ...page,
    unseen: 0,
    items: page.items.map((one) => ({ ...one, seen: true })),
  })),
})

/** Whoever opens the page has seen what is there, and what is there no more; its marks go when they leave. */
export function useSeeing(pages: Pages | undefined) {
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (upTo: number) => tell(address('me/notices/seen'), 'PUT', { upTo }),
    onSuccess: () => client.setQueryData<Unseen>([UNSEEN], { unseen: 0 }),
  })
  const first = pages?.pages[0]
  const newest = first && first.unseen > 0 ? first.newest : null
  useEffect(() => {
    if (newest !== null) mutate(newest)
  }, [newest, mutate])
  useEffect(
    () => () => {
      client.setQueryData<Pages>(KEY, (held) => held && allSeen(held))
    },
    [client],
  )
}
