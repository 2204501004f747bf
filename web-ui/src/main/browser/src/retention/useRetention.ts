import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAnswer } from '../api/answers'
import { address, tell } from '../api/hub'
import type { Retention } from '../api/shapes'

export const useRetention = (when: boolean) => useAnswer<Retention[]>('retention', {}, { when })

/** What a rule would do; without days it keeps things without end. */
export const useForeseen = (rule: string, days: number | null, when: boolean) =>
  useAnswer<Retention>(`retention/${rule}`, { days: days ?? undefined }, { when, keep: true })

export function useChoosing(rule: string, chosen: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (days: number | null) =>
      days === null
        ? tell(address(`retention/${rule}`), 'DELETE')
        : tell(address(`retention/${rule}`), 'PUT', { days }),
    onSuccess: async () => {
      await client.invalidateQueries()
      chosen()
    },
  })
}

export function useRunning(rule: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => tell(address(`retention/${rule}/run`), 'POST'),
    onSuccess: () => client.invalidateQueries(),
  })
}
