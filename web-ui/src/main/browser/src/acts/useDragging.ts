import { useEffect, useEffectEvent, useRef } from 'react'

/** Of a column whose cards the viewer may move; the code comes once there is something to drag. */
export function useDragging(may: boolean, cards: string[], dropped: (card: string) => void) {
  const column = useRef<HTMLElement>(null)
  const drop = useEffectEvent(dropped)
  const shown = cards.join()
  useEffect(() => {
    if (!may) return
    let gone = false
    let stop: (() => void) | undefined
    const begin = ({ dragging }: typeof import('./dragging')) => {
      if (!gone && column.current) stop = dragging(column.current, (card) => drop(card))
    }
    // Without it the menu of each card moves it.
    import('./dragging').then(begin, () => {})
    return () => {
      gone = true
      stop?.()
    }
  }, [may, shown])
  return column
}
