import { useMutation } from '@tanstack/react-query'
import { address, Refused, tell } from '../api/hub'
import { useSignIn } from '../sign/useSignIn'
import { useIsToIntroduce } from './useDiscussion'

export type Words = { id: string; text: string; parent?: string | undefined; official: boolean }

/** Sends a comment; whoever the hub does not know says first who they are, and it is sent then. */
export function usePosting(idea: string, place: string, sent: () => Promise<void>) {
  const isToIntroduce = useIsToIntroduce()
  const signIn = useSignIn()
  const body = ({ text, parent, official }: Words) => ({
    text,
    ...(parent ? { parent } : {}),
    ...(official ? { official } : {}),
  })
  const path = (id: string) => `ideas/${idea}/comments/${id}`
  const introduce = (words: Words) =>
    signIn({
      kind: 'comment',
      to: path(words.id),
      method: 'PUT',
      body: body(words),
      draft: place,
      back: `/ideas/${idea}#comment-${words.id}`,
    })
  const posting = useMutation({
    mutationFn: (words: Words) => tell(address(path(words.id)), 'PUT', body(words)),
    onSuccess: sent,
    onError: (error, words) => {
      if (error instanceof Refused && error.refusal.status === 401) introduce(words)
    },
  })
  const send = (words: Words) => (isToIntroduce ? introduce(words) : posting.mutate(words))
  return { send, error: posting.error, isPending: posting.isPending }
}
