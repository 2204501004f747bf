import { useSyncExternalStore } from 'react'

/** The idea voted for last. */
let last: string | undefined
const listeners = new Set<() => void>()

export function noteVote(idea: string | undefined): void {
  last = idea
  listeners.forEach((listener) => listener())
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useJustVoted = (idea: string) => useSyncExternalStore(listen, () => last) === idea
