import { useCallback, useState } from 'react'

/** Words that are not sent yet. They keep their id, so that sending them twice is sending them once. */
export type Kept = { id: string; text: string }

/** Where the words about an idea lie, or those in answer to a comment on it. */
export const placeOf = (idea: string, parent?: string) =>
  `ascolto.comment.${idea}${parent ? `.${parent}` : ''}`

export function kept(place: string): Kept | undefined {
  try {
    const held = localStorage.getItem(place)
    return held ? (JSON.parse(held) as Kept) : undefined
  } catch {
    return undefined
  }
}

function keep(place: string, words: Kept): Kept {
  try {
    if (words.text.trim()) localStorage.setItem(place, JSON.stringify(words))
    else localStorage.removeItem(place)
  } catch {
    // A device that keeps nothing: the page holds it.
  }
  return words
}

const nothing = (): Kept => ({ id: crypto.randomUUID(), text: '' })

/** Words that stay on this device until they are sent or emptied. */
export function useKeptText(place: string) {
  const [words, set] = useState<Kept>(() => kept(place) ?? nothing())
  const write = useCallback((text: string) => set((before) => keep(place, { ...before, text })), [place])
  const forget = useCallback(() => set(keep(place, nothing())), [place])
  return { words, write, forget }
}
