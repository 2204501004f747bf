import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAnswer } from '../api/answers'
import { address, tell } from '../api/hub'
import type { ApiKey, Scope } from '../api/shapes'

/** In the order in which they matter to whoever chooses. */
export const SCOPES = ['READ', 'WRITE', 'PEOPLE', 'EXPORT', 'IMPORT', 'ACT_AS', 'MANAGE'] as const

export const useKeys = (when: boolean) => useAnswer<ApiKey[]>('keys', {}, { when })

export type Wanted = { name: string; scopes: Scope[]; expiresAt?: string }

/** Makes a key under an id that stays while its form is open: sent twice, it is still one key. */
export function useMaking(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (wanted: Wanted) => {
      const answer = await tell(address(`keys/${id}`), 'PUT', wanted)
      return ((await answer.json()) as { secret: string | null }).secret
    },
    onSuccess: () => client.invalidateQueries(),
  })
}

export function useRevoking(id: string, revoked: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => tell(address(`keys/${id}`), 'DELETE'),
    onSuccess: () => {
      revoked()
      return client.invalidateQueries()
    },
  })
}
