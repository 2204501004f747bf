import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useAnswer } from '../api/answers'
import { address, seek, tell } from '../api/hub'
import type { Aside, AsidePreview, VoteSelection } from '../api/shapes'

const SOON = 1_000

/** Looked at again while one is being carried out. */
export function useAsides(when: boolean) {
  const asides = useAnswer<Aside[]>('asides', {}, { when })
  const busy = asides.data?.some(({ state }) => state === 'SETTING' || state === 'TAKING') ?? false
  useAnswer<Aside[]>('asides', {}, { when: when && busy, every: SOON })
  return asides
}

export function usePreview(board: string, selection: VoteSelection) {
  return useQuery({
    queryKey: ['asides', board, selection],
    queryFn: ({ signal }) =>
      seek<AsidePreview>(address(`boards/${encodeURIComponent(board)}/asides/preview`), selection, signal),
    placeholderData: (before) => before,
    retry: false,
  })
}

export function useDeciding(id: string, decided: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wanted: { board: string; reason: string; selection: VoteSelection }) =>
      tell(address(`asides/${id}`), 'PUT', wanted),
    onSuccess: async () => {
      await client.invalidateQueries()
      decided()
    },
  })
}

export function useReversing(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => tell(address(`asides/${id}`), 'DELETE'),
    onSuccess: () => client.invalidateQueries(),
  })
}
