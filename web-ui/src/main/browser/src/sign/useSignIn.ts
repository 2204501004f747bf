import { useLocation } from 'wouter'
import { keep, type Waiting } from './waiting'

/** Keeps what the person did on the device and asks who they are; it is sent once that is known. */
export function useSignIn() {
  const [, go] = useLocation()
  return (waiting: Waiting) => {
    keep(waiting)
    go('/enter')
  }
}
