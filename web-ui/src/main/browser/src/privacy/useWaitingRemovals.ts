import { useAnswer } from '../api/answers'
import type { WaitingRemoval } from '../api/shapes'

/** What is proposed to be removed; apart from how it is shown, as every idea asks and few show it. */
export const useWaitingRemovals = (when = true) => useAnswer<WaitingRemoval[]>('removals', {}, { when })
