import { useMutation } from '@tanstack/react-query'
import type { Comment } from '../api/shapes'
import { useReload } from './useDiscussion'

/** What a form about one's own comment is given. */
export type OwnProps = { comment: Comment; idea: string; done: () => void }

/** Tells the hub, and is done once the discussion says so too. */
export function useTelling(idea: string, done: () => void, send: (text: string) => Promise<Response>) {
  const reload = useReload(idea)
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await reload()
      done()
    },
  })
}
