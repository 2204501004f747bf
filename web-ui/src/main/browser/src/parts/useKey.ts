import { useEffect, useEffectEvent } from 'react'
import { singleKeys } from './singleKeys'

const WRITING = 'input, textarea, select, dialog, [contenteditable], [role=menu]'

/** A letter that does something from anywhere on the page, except where one writes or chooses; held down, once. */
export function useKey(key: string, act: () => void, { repeats = false } = {}) {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const writing = (event.target as HTMLElement).closest(WRITING)
    if (event.key !== key || writing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.defaultPrevented || (event.repeat && !repeats) || !singleKeys()) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
