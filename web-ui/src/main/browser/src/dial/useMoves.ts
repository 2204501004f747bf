import { useLayoutEffect, useRef } from 'react'

type Place = { column: string; left: number; top: number }

/** A card that is in another column than before comes from there; the others stay where they are. */
export function useMoves() {
  const columns = useRef<HTMLDivElement>(null)
  const before = useRef(new Map<string, Place>())
  useLayoutEffect(() => {
    const whole = columns.current
    if (!whole) return
    const origin = whole.getBoundingClientRect()
    const now = new Map<string, Place>()
    for (const card of whole.querySelectorAll<HTMLElement>('[data-card]')) {
      const { left, top } = card.getBoundingClientRect()
      const { card: id = '', column = '' } = card.dataset
      const place = { column, left: left - origin.left, top: top - origin.top }
      now.set(id, place)
      const was = before.current.get(id)
      if (was && was.column !== column) come(card, was.left - place.left, was.top - place.top)
    }
    before.current = now
  })
  return columns
}

function come(card: HTMLElement, x: number, y: number) {
  // The token is 0 for whoever asked for less motion.
  const duration = Number.parseFloat(getComputedStyle(card).getPropertyValue('--d-dial')) || 0
  card.animate?.([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
    duration,
    easing: 'cubic-bezier(0.2, 0, 0, 1)',
  })
}
