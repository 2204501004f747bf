import { useEffect, useEffectEvent } from 'react'
import { singleKeys } from './singleKeys'

const WRITING = 'input, textarea, select, dialog, [contenteditable]'

/** A letter that does something from anywhere on the page, except where one writes. */
export function useKey(key: string, act: () => void) {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const writing = (event.target as HTMLElement).closest(WRITING)
    if (event.key !== key || writing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.defaultPrevented || !singleKeys()) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
