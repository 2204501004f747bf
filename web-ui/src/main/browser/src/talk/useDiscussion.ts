import { useInfiniteQuery, useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useIsKnown, useMay, useMe, useSession } from '../api/answers'
import { address, ask, firstAnswer, tell } from '../api/hub'
import type { Comment, Discussion } from '../api/shapes'
import { ofIdea } from '../notices/useFollowing'
import { reason } from '../parts/Problem'
import { toast } from '../parts/toast'
import { useSignIn } from '../sign/useSignIn'
import { useWords } from '../words'

const keyOf = (idea: string) => ['comments', idea]

export function useDiscussion(idea: string) {
  const of = (cursor: string | undefined) => address(`ideas/${idea}/comments`, { cursor })
  const start = firstAnswer<Discussion>(of(undefined))
  return useInfiniteQuery({
    queryKey: keyOf(idea),
    queryFn: ({ pageParam, signal }) => ask<Discussion>(of(pageParam), signal),
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

/** Who speaks; a browser that only voted is nobody. */
export function useSpeaker(board?: string) {
  const may = useMay()
  const session = useSession().data
  const isKnown = useIsKnown()
  return {
    member: isKnown ? session?.member : undefined,
    mayModerate: may('MODERATE', board),
    mayAnswer: may('ANSWER', board),
  }
}

/** Whether the hub cannot tell others yet who speaks. */
export function useIsToIntroduce(): boolean {
  const session = useSession().data
  const isKnown = useIsKnown()
  const me = useMe(isKnown).data
  return (session !== undefined && !isKnown) || me?.displayName === null
}

/** Reads the discussion again, with all that this page has written. */
export function useReload(idea: string) {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: keyOf(idea) })
    void client.invalidateQueries({ queryKey: [address(`ideas/${idea}`)] })
    void client.invalidateQueries({ queryKey: [address(`ideas/${idea}/timeline`)] })
    void client.invalidateQueries({ queryKey: [address(ofIdea(idea))] })
  }
}

export function withReaction(comment: Comment, given: boolean): Comment {
  if (comment.viewerReacted === given) return comment
  return { ...comment, viewerReacted: given, reactions: comment.reactions + (given ? 1 : -1) }
}

/** The reaction is shown at once; if the hub refuses it, it goes again and a toast says why. */
export function useReaction(idea: string) {
  const client = useQueryClient()
  const { t } = useWords()
  const { member } = useSpeaker()
  const signIn = useSignIn()
  const show = (id: string, given: boolean) => {
    const change = (one: Comment) => (one.id === id ? withReaction(one, given) : one)
    client.setQueryData<InfiniteData<Discussion>>(
      keyOf(idea),
      (held) =>
        held && {
          ...held,
          pages: held.pages.map((page) => ({
            ...page,
            items: page.items.map(({ comment, answers }) => ({
              comment: change(comment),
              answers: answers.map(change),
            })),
          })),
        },
    )
  }
  const path = (id: string) => `comments/${id}/reaction`
  const reaction = useMutation({
    scope: { id: 'reaction' },
    mutationFn: ({ id, given }: { id: string; given: boolean }) =>
      tell(address(path(id)), given ? 'PUT' : 'DELETE'),
    onMutate: ({ id, given }) => show(id, given),
    onError: (error, { id, given }) => {
      show(id, !given)
      toast(reason(t, error))
    },
  })
  return (comment: Comment) => {
    const given = !comment.viewerReacted
    if (member) reaction.mutate({ id: comment.id, given })
    else signIn({ kind: 'reaction', to: path(comment.id), method: 'PUT' })
  }
}
