import { useCallback, useState } from 'react'

/** An idea that is not shared yet. It keeps its id, so that sending it twice is sending it once. */
export type Draft = { id: string; title: string; text: string; tags: string[]; keptAt?: string }

export const placeOf = (board: string) => `ascolto.draft.${board}`

export const isEmpty = (draft: Draft) => !draft.title.trim() && !draft.text.trim() && draft.tags.length === 0

export function keptDraft(board: string): Draft | undefined {
  try {
    const kept = localStorage.getItem(placeOf(board))
    return kept ? (JSON.parse(kept) as Draft) : undefined
  } catch {
    return undefined
  }
}

function keep(board: string, draft: Draft): Draft {
  const kept = { ...draft, keptAt: new Date().toISOString() }
  try {
    if (isEmpty(draft)) localStorage.removeItem(placeOf(board))
    else localStorage.setItem(placeOf(board), JSON.stringify(kept))
    return isEmpty(draft) ? draft : kept
  } catch {
    // A device that keeps nothing: the page holds it, and says no time.
    return draft
  }
}

/** A draft of the board that stays on this device until it is sent or emptied. */
export function useDraft(board: string) {
  const [draft, set] = useState<Draft>(
    () => keptDraft(board) ?? { id: crypto.randomUUID(), title: '', text: '', tags: [] },
  )
  const write = useCallback(
    (change: Partial<Pick<Draft, 'title' | 'text' | 'tags'>>) =>
      set((before) => keep(board, { ...withoutTime(before), ...change })),
    [board],
  )
  const forget = useCallback(() => {
    try {
      localStorage.removeItem(placeOf(board))
    } catch {
      // Nothing was kept.
    }
  }, [board])
  return { draft, write, forget }
}

function withoutTime({ id, title, text, tags }: Draft): Draft {
  return { id, title, text, tags }
}
