import { useLocation, useSearchParams } from 'wouter'
import { keep, type Waiting } from './waiting'

/** Keeps what the person did on the device and asks who they are; it is sent once that is known. */
export function useSignIn() {
  const [search] = useSearchParams()
  const [path, go] = useLocation()
  const here = search.size ? `${path}?${search}` : path
  return (waiting: Omit<Waiting, 'back' | 'from'> & { back?: string }) => {
    keep({ ...waiting, back: waiting.back ?? here, from: here })
    go('/enter')
  }
}
