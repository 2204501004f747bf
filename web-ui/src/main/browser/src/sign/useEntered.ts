import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { address, tell } from '../api/hub'
import { reason } from '../parts/Problem'
import { toast } from '../parts/toast'
import { useWords } from '../words'
import { forget, whatWaits } from './waiting'

let underWay: Promise<void> | undefined

/**
 * What happens once the hub knows who is here: what waited is sent, and the person is back where they were, or at `to`.
 * Once at a time: the answers that it resets draw the page anew, which finds nothing waiting and would lead elsewhere.
 */
export function useEntered(to = '/') {
  const client = useQueryClient()
  const [, go] = useLocation()
  const { t } = useWords()
  const enter = async () => {
    const waiting = whatWaits()
    let next = waiting?.back ?? to
    if (waiting) {
      try {
        await tell(address(waiting.to), waiting.method, waiting.body)
        forget()
        if (waiting.draft) localStorage.removeItem(waiting.draft)
        toast(t(`waiting.done.${waiting.kind}`))
      } catch (refused) {
        forget()
        next = waiting.from
        toast(reason(t, refused))
      }
    }
    await client.resetQueries()
    // What the page was told before is not what this person sees, however young it is.
    await client.invalidateQueries({ refetchType: 'none' })
    go(next, { replace: true })
  }
  return () => (underWay ??= enter().finally(() => (underWay = undefined)))
}
