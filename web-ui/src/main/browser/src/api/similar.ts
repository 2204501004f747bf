import { useQuery } from '@tanstack/react-query'
import { address, ask } from './hub'
import type { Idea } from './shapes'
import { useSettled } from './useSettled'

/** So long a pause means that somebody reads what they typed. */
const PAUSE = 250
/** The hub takes no longer title. */
const TITLE_MOST = 140
/** The hub looks at the rarest words alone; a longer text finds nothing else. */
const ENOUGH = 600

/** Ideas like the one being typed; an earlier question is given up, its answer shown until the next one. */
export function useSimilar(board: string, title: string, text: string) {
  const typed = useSettled([...title.trim()].slice(0, TITLE_MOST).join(''), PAUSE)
  const more = useSettled(text.trim().slice(0, ENOUGH), PAUSE)
  const of = address('ideas/similar', { board, title: typed, text: more })
  return useQuery({
    queryKey: ['ideas', 'similar', of],
    queryFn: async ({ signal }) => {
      const items = (await ask<{ items: Idea[] }>(of, signal)).items
      // The shape of every list of ideas, so that a vote moves the numbers here too.
      return { pages: [{ items, nextCursor: null, total: items.length }], pageParams: [undefined] }
    },
    enabled: typed.length > 2,
    placeholderData: (before) => before,
  })
}
