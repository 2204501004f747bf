import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useIsKnown } from '../api/answers'
import { address, ask } from '../api/hub'
import type { Unseen } from '../api/notices'

export const UNSEEN = address('me/notices/unseen')

const A_MINUTE = 60_000

/** Whether another page is a reason to count again. */
export const isDue = (countedAt: number, now: number) => now - countedAt >= A_MINUTE

/** How many notices wait: counted on load, with another page once a minute, and when the tab is looked at again. */
export function useUnseen(path: string): number {
  const isKnown = useIsKnown()
  const counting = useQuery({
    queryKey: [UNSEEN],
    queryFn: ({ signal }) => ask<Unseen>(UNSEEN, signal),
    enabled: isKnown,
    staleTime: A_MINUTE,
    refetchOnWindowFocus: 'always',
  })
  const arrived = useEffectEvent(() => {
    const countedAt = Math.max(counting.dataUpdatedAt, counting.errorUpdatedAt)
    if (isKnown && !counting.isFetching && isDue(countedAt, Date.now())) void counting.refetch()
  })
  useEffect(() => arrived(), [path])
  return isKnown ? (counting.data?.unseen ?? 0) : 0
}
