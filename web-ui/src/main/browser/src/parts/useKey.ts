import { useEffectEvent, useLayoutEffect } from 'react'
import { singleKeys } from './singleKeys'

const WRITING = 'input, textarea, select, dialog, [role=menu], [contenteditable]'

/**
 * A letter that does something from anywhere on the page, except where one writes or chooses. Held
 * down it does so once, unless `again` says that more of the same is meant. Who answers false leaves it to others.
 */
export function useKey(key: string, act: () => unknown, again = false) {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const writing = (event.target as HTMLElement).closest(WRITING)
    if (event.key !== key || writing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.defaultPrevented || (event.repeat && !again) || !singleKeys()) return
    if (act() !== false) event.preventDefault()
  })
  // Before the page is painted: whoever sees it may press already.
  useLayoutEffect(() => {
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
