import { useWeeks } from '../api/answers'
import { useSettled } from '../api/useSettled'

/** A needle that rests so long has found its day. */
const REST = 400

/**
 * The weeks of ideas up to now, or up to the day on which the needle rests: the hub reads documents
 * of every idea for them. While it moves there are none, for those of another day would be wrong.
 */
export function useWeeksAt(ideas: string[], asOf: string | undefined) {
  const wanted = `${asOf} ${ideas.join()}`
  const rested = useSettled(wanted, REST) === wanted
  return useWeeks(ideas, asOf, asOf === undefined || rested)
}
