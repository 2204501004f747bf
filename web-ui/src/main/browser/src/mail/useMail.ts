import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAnswer } from '../api/answers'
import { address, tell } from '../api/hub'
import type { MailReport, MailTest } from '../api/notices'

export const useMail = (when: boolean) => useAnswer<MailReport>('mail', {}, { when, every: 3_000 })

/** Sends a letter to whoever asks; what the server said comes back. */
export const useTestLetter = () =>
  useMutation({
    mutationFn: async () => (await tell(address('mail/test'), 'POST')).json() as Promise<MailTest>,
  })

/** Tries a letter at once that did not get through, or drops it. */
export function useLetter(id: string, done: (what: 'retry' | 'drop') => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (what: 'retry' | 'drop') =>
      what === 'retry' ? tell(address(`mail/${id}/retry`), 'POST') : tell(address(`mail/${id}`), 'DELETE'),
    onSuccess: async (_, what) => {
      await client.invalidateQueries({ queryKey: [address('mail')] })
      done(what)
    },
  })
}
