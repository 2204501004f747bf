import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { address, ask, tell } from '../api/hub'
import type { ForeseenJoining, ForeseenParting } from '../api/shapes'

const FORESEEN = new Set<unknown>(['joining', 'parting'])

/** What joining would come to; asked anew each time, because people vote meanwhile. */
export function useForeseenJoining(of: string | undefined) {
  return useQuery({
    queryKey: ['joining', of],
    queryFn: ({ signal }) => ask<ForeseenJoining>(of ?? '', signal),
    enabled: of !== undefined,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
}

export function useForeseenParting(of: string) {
  return useQuery({
    queryKey: ['parting', of],
    queryFn: ({ signal }) => ask<ForeseenParting>(of, signal),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
}

/** Tells the hub; every page then shows it. */
export function useDeed(path: string, done: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => tell(address(path), 'PUT', body),
    onSuccess: async () => {
      // What was foreseen has happened: asked again, the hub would refuse to foresee it.
      await client.invalidateQueries({ predicate: ({ queryKey: [what] }) => !FORESEEN.has(what) })
      done()
    },
  })
}
