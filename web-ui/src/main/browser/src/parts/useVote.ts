import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { address, Refused, tell } from '../api/hub'
import { useSession } from '../api/answers'
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

/** The vote is shown as made at once; if the hub refuses it, the key comes up again and a toast says why. */
export function useVote() {
  const client = useQueryClient()
  const session = useSession()
  const { t } = useWords()
  const [, go] = useLocation()

  const show = (idea: Idea, choice: Choice | undefined) => {
    const change = (one: Idea) => (one.id === idea.id ? withVote(one, choice) : one)
    client.setQueriesData<InfiniteData<Ideas>>(
      { queryKey: ['ideas'] },
      (held) => held && mapIdeas(held, change),
    )
    client.setQueryData<Idea>([address(`ideas/${idea.id}`)], (held) => held && change(held))
  }

  const vote = useMutation({
    mutationFn: ({ idea, choice }: { idea: Idea; choice: Choice | undefined }) =>
      tell(address(`ideas/${idea.id}/vote`), choice ? 'PUT' : 'DELETE', choice && { choice }),
    onMutate: ({ idea, choice }) => show(idea, choice),
    onError: (error, { idea }) => {
      show(idea, idea.viewerVote?.choice)
      void toast(reason(t, error))
      if (error instanceof Refused && error.refusal.status === 401) go('/enter')
    },
  })

  return (idea: Idea, pressed: Choice) => {
    if (session.data && !session.data.member) {
      go('/enter')
      return
    }
    const again = idea.viewerVote?.choice === pressed
    vote.mutate({ idea, choice: again ? undefined : pressed })
  }
}
