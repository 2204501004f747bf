import { toast } from '../parts/toast'
import type { Words } from '../words'

/** Behind the address of the page on which somebody finds themselves who was just forgotten. */
export const FORGOTTEN = '#forgotten'

/** Says, on the first page after it, that it is done: the page before knew too much to stay. */
export function bidFarewell(t: Words['t']): void {
  if (location.hash !== FORGOTTEN) return
  history.replaceState(null, '', location.pathname + location.search)
  // Once what shows it is there, too.
  setTimeout(() => void toast(t('forgotten')))
}
