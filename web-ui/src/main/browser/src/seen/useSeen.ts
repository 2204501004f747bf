import { useInfiniteQuery, useQueries } from '@tanstack/react-query'
import { address, ask, askAs, type Eyes } from '../api/hub'
import type { Contribution, ContributionPage } from '../api/shapes'

const AT_A_TIME = 10

/** An idea that there is not: who voted for it is refused before anybody looks for it. */
const NONE = '00000000-0000-0000-0000-000000000000'

/** What the hub told somebody else. */
export type Heard = { status: number; text: string }

/** What whoever is here wrote; only they are told where it is. */
export function useWritten() {
  return useInfiniteQuery({
    queryKey: ['written'],
    queryFn: ({ pageParam, signal }) =>
      ask<ContributionPage>(address('me/contributions', { limit: AT_A_TIME, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export const ideaOf = ({ idea }: Contribution) => `ideas/${idea}`
export const commentOf = ({ id }: Contribution) => `comments/${id}`
export const timelineOf = ({ idea }: Contribution) => `ideas/${idea}/timeline`
export const votersOf = (idea: string | undefined) => `ideas/${idea ?? NONE}/voters`

/** What is asked with the eyes of others: what shows these words, and whatever might say who wrote them. */
function asked(written: Contribution[]): string[] {
  const words = written.flatMap((one) =>
    one.what === 'IDEA' ? [ideaOf(one), timelineOf(one)] : [ideaOf(one), commentOf(one)],
  )
  return [...new Set([...words, 'me', 'members', 'accounts', votersOf(written[0]?.idea)])]
}

/** All that others are told, by the path that was asked for; nothing until it is there. */
export function useHeard(eyes: Eyes, written: Contribution[]) {
  const paths = asked(written)
  return useQueries({
    queries: paths.map((path) => ({
      queryKey: ['seen', eyes, path],
      queryFn: ({ signal }: { signal: AbortSignal }) => askAs(eyes, address(path), signal),
    })),
    combine: (answers) => ({
      heard: new Map<string, Heard | undefined>(paths.map((path, at) => [path, answers[at]?.data])),
      waiting: answers.some((answer) => answer.isPending),
      error: answers.find((answer) => answer.error)?.error,
      again: () => answers.forEach((answer) => void answer.refetch()),
    }),
  })
}

/** What was told; nothing where that was a refusal. */
export function told<T>(heard: Heard | undefined): T | undefined {
  return heard && heard.status < 300 ? (JSON.parse(heard.text) as T) : undefined
}
