import { useEffect } from 'react'

export function useTitle(...parts: (string | undefined)[]) {
  const title = [...parts.filter(Boolean), 'Ascolto'].join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
