import { useEffect, useState } from 'react'

/** A value once it has stayed the same for so long. */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const wait = setTimeout(() => settle(value), pause)
    return () => clearTimeout(wait)
  }, [value, pause])
  return settled
}
