import { useEffect } from 'react'

export function useTitle(...parts: (string | null | undefined)[]) {
  const title = [...parts.filter(Boolean), 'Ascolto'].join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}

/** The title of a page that shows other pages, too: theirs is not written over. */
export function Title({ of }: { of: string | null }) {
  useTitle(of)
  return null
}
