import { useMutation } from '@tanstack/react-query'
import { address, tell } from '../api/hub'
import type { Unsubscribed } from '../api/notices'

/** Stops mails for whom the letter was to: of the kind that it was, or all. */
export function useUnsubscribing(token: string) {
  return useMutation({
    mutationFn: async (all: boolean) => {
      const answer = await tell(address('unsubscribe'), 'POST', all ? { token, all } : { token })
      return answer.json() as Promise<Unsubscribed>
    },
  })
}
