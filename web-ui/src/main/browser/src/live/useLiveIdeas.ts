import { useRef } from 'react'
import { address } from '../api/hub'
import type { Idea } from '../api/shapes'
import { useLive } from './useLive'

/** What changed after the position `since` and up to `position`. */
export type Changed = { since: number; position: number; ideas: Partial<Idea>[]; reload: boolean }

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
  const heard = useRef(0)
  useLive<Changed>(address('ideas', { board }), ({ since, position, ideas, reload }) => {
    // A stream that others watch begins in its middle, and one too slow skips messages.
    const whole = since <= Math.max(heard.current, known())
    heard.current = position
    if (ideas.length > 0) news(ideas)
    if (reload || !whole) again()
  })
}
