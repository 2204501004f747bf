import { useEffect, useRef, useState } from 'react'
import { within, type Day, type Span } from './days'

/** Days a millisecond: a month a second. */
const PACE = 30.44 / 1_000

/** Lets the needle run on to now, where it stops. */
export function usePlay(span: Span, day: Day, move: (day: Day) => void) {
  const [playing, setPlaying] = useState(false)
  const latest = useRef({ span, day, move })
  useEffect(() => {
    latest.current = { span, day, move }
  })
  useEffect(() => {
    if (!playing) return
    const { day: begin } = latest.current
    let started: number | undefined
    let reached = begin
    let frame = requestAnimationFrame(function run(at) {
      started ??= at
      const { span: whole, day: was, move: go } = latest.current
      // Somebody went back to now: play does not draw them into the past again.
      if (was === whole.last && reached !== whole.last) return setPlaying(false)
      const next = within(whole, begin + Math.floor((at - started) * PACE))
      reached = next
      if (next !== was) go(next)
      if (next === whole.last) setPlaying(false)
      else frame = requestAnimationFrame(run)
    })
    return () => cancelAnimationFrame(frame)
  }, [playing])
  return {
    playing,
    stop: () => setPlaying(false),
    /** From now there is nowhere to go but the beginning. */
    toggle: () => {
      if (!playing && day === span.last) move(span.first)
      setPlaying(!playing)
    },
  }
}
