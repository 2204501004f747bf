import { address } from '../api/hub'
import type { Idea } from '../api/shapes'
import { useLive } from './useLive'

/** `ideas` is empty in a stream's first message, which says only how far it is. */
type Changed = { position: number; ideas: Partial<Idea>[]; reload: boolean }

/**
 * Hears what changes on a board.
 *
 * @param known the position of the log that what is shown includes
 * @param again called when what is shown may lack something that no message will bring
 */
export function useLiveIdeas(
  board: string,
  known: () => number,
  news: (ideas: Partial<Idea>[]) => void,
  again: () => void,
) {
  useLive<Changed>(address('ideas', { board }), ({ position, ideas, reload }) => {
    if (ideas.length > 0) news(ideas)
    if (reload || (ideas.length === 0 && position > known())) again()
  })
}
