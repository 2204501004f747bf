import { useEffect } from 'react'

export function useTitle(...parts: (string | null | undefined)[]) {
  const title = [...parts.filter(Boolean), 'Ascolto'].join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
