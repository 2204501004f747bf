import { onlineManager, useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { campaign } from '../api/campaign'
import { address, isUnreachable, Refused, tell } from '../api/hub'
import { useBoards, useSession } from '../api/answers'
import { ofIdea } from '../notices/useFollowing'
import { noteVote } from '../sign/afterVote'
import { useSignIn } from '../sign/useSignIn'
import { mapIdeas } from '../api/ideas'
import type { Choice, Idea, Ideas, Votes } from '../api/shapes'
import { useWords } from '../words'
import { reason } from './Problem'
import { toast } from './toast'

const COUNTED: Record<Choice, keyof Votes> = { UP: 'up', AGREE: 'agree', DISAGREE: 'disagree', PASS: 'pass' }

/** The idea as it will be once the viewer's vote is this choice, or none. */
export function withVote(idea: Idea, choice: Choice | undefined): Idea {
  const votes = { ...idea.votes }
  const before = idea.viewerVote?.choice
  if (before) votes[COUNTED[before]] = (votes[COUNTED[before]] ?? 0) - 1
  if (choice) votes[COUNTED[choice]] = (votes[COUNTED[choice]] ?? 0) + 1
  const score = (votes.up ?? 0) + (votes.agree ?? 0) - (votes.disagree ?? 0)
  return { ...idea, votes, score, viewerVote: choice ? { choice } : null }
}

const TRIES = 3

/**
 * The vote is shown as made at once; if the hub refuses it, the key comes up again and a toast says why.
 * Without a network it waits for one, and a toast says that.
 */
export function useVote() {
  const client = useQueryClient()
  const session = useSession()
  const { t } = useWords()
  const role = session.data?.role
  const isKnown = Boolean(role) && role !== 'DEVICE'
  const boards = useBoards().data
  const signIn = useSignIn()

  const show = (idea: Idea, choice: Choice | undefined) => {
    const change = (one: Idea) => (one.id === idea.id ? withVote(one, choice) : one)
    client.setQueriesData<InfiniteData<Ideas>>(
      { queryKey: ['ideas'] },
      (held) => held && mapIdeas(held, change),
    )
    client.setQueryData<Idea>([address(`ideas/${idea.id}`)], (held) => held && change(held))
  }

  const keepUntilKnown = (idea: Idea, choice: Choice | undefined) =>
    signIn({
      kind: 'vote',
      to: `ideas/${idea.id}/vote`,
      method: choice ? 'PUT' : 'DELETE',
      ...(choice ? { body: { choice, ...campaign() } } : {}),
      title: idea.title ?? '',
    })

  const vote = useMutation({
    // One after the other, so that the last press is the one that stands.
    scope: { id: 'vote' },
    networkMode: 'offlineFirst',
    retry: (failures, error) => isUnreachable(error) && failures < TRIES,
    mutationFn: ({ idea, choice }: { idea: Idea; choice: Choice | undefined }) =>
      tell(address(`ideas/${idea.id}/vote`), choice ? 'PUT' : 'DELETE', choice && { choice, ...campaign() }),
    onMutate: ({ idea, choice }) => show(idea, choice),
    onSuccess: async (_, { idea, choice }) => {
      noteVote(choice ? idea.id : undefined)
      await client.invalidateQueries({ queryKey: [address(isKnown ? ofIdea(idea.id) : 'session')] })
    },
    onError: (error, { idea, choice }) => {
      show(idea, idea.viewerVote?.choice)
      // Another press may have shown something since.
      void client.invalidateQueries({ queryKey: ['ideas'] })
      void client.invalidateQueries({ queryKey: [address(`ideas/${idea.id}`)] })
      if (error instanceof Refused && error.refusal.status === 401) keepUntilKnown(idea, choice)
      else toast(reason(t, error))
    },
  })

  useEffect(() => {
    if (vote.isPaused && !onlineManager.isOnline()) toast(t('vote.waits'))
  }, [vote.isPaused, t])

  const press = (idea: Idea, pressed: Choice) => {
    const choice = idea.viewerVote?.choice === pressed ? undefined : pressed
    const board = boards?.find((one) => one.board === idea.board)
    if (session.data && !isKnown && board && !board.votesWithoutAccount) keepUntilKnown(idea, choice)
    else vote.mutate({ idea, choice })
  }
  return useStable(press)
}

/** The same function for as long as the page is there, so that rows are not drawn again for its sake. */
function useStable<Args extends unknown[]>(now: (...args: Args) => void) {
  const latest = useRef(now)
  useEffect(() => {
    latest.current = now
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
