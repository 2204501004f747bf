import { useEffect, useRef, useState } from 'react'
import { dateOf, dayOf, todayIs, type Day } from './days'

/** Browsers refuse more than some hundred changes of the address in half a minute, the hub need not answer each day. */
const APART = 150

type Needle = { day: Day; today: Day; move: (day: Day) => void }

/** The day under the needle, ahead of the address while it moves: that is told the last wanted day, not each. */
export function useNeedle(asOf: string | undefined, tell: (asOf: string | undefined) => void): Needle {
  const [today] = useState(todayIs)
  const asked = asOf === undefined ? today : dayOf(asOf)
  const told = Number.isFinite(asked) ? asked : today
  const [wanted, want] = useState<Day>()
  const latest = useRef({ wanted, tell })
  useEffect(() => {
    latest.current = { wanted, tell }
  })
  const moving = wanted !== undefined
  useEffect(() => {
    if (!moving) return
    const timer = setInterval(() => {
      const day = latest.current.wanted
      if (day === undefined) return
      latest.current.tell(day === today ? undefined : dateOf(day))
    }, APART)
    return () => clearInterval(timer)
  }, [moving, today])
  // The address has caught up: from here on it leads, so that going back moves the needle too.
  if (wanted !== undefined && wanted === told) want(undefined)
  return { day: wanted ?? told, today, move: want }
}
