import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAnswer } from '../api/answers'
import { address, tell } from '../api/hub'
import type { SignedInAt } from '../api/shapes'

export const useSessions = (when: boolean) => useAnswer<SignedInAt[]>('me/sessions', {}, { when })

/** Ends one session by its id, or all others. */
export function useEnding(ended: (id: string | undefined) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string | undefined) =>
      tell(address(id === undefined ? 'me/sessions' : `me/sessions/${id}`), 'DELETE'),
    onSuccess: async (_, id) => {
      await client.invalidateQueries()
      ended(id)
    },
  })
}
