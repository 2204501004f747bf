import { address, tell } from '../api/hub'
import { reason } from '../parts/Problem'
import { toast } from '../parts/toast'
import { useWords } from '../words'

/** Signs out and begins anew: nothing that only this person may see stays in the page. */
export function useLeave() {
  const { t } = useWords()
  return () =>
    tell(address('session'), 'DELETE').then(
      () => location.assign(document.baseURI),
      (refused: unknown) => toast(reason(t, refused)),
    )
}
