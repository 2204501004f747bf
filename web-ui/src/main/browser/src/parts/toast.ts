const LONG_ENOUGH_TO_READ = 6_000

export type Toast = { id: number; message: string; link?: { href: string; name: string } | undefined }

let shown: Toast[] = []
let last = 0
const listeners = new Set<() => void>()

function show(toasts: Toast[]) {
  shown = toasts
  listeners.forEach((listener) => listener())
}

/**
 * Shows a short message for some seconds; a screen reader says it. Part of every page from the beginning,
 * because what it says is often that nothing more can be loaded.
 */
export function toast(message: string, link?: Toast['link']): void {
  const id = ++last
  show([...shown, { id, message, link }])
  const leave = () => {
    // Whoever reads it, or is about to follow it, is not hurried.
    if (document.querySelector('.toasts:hover, .toasts:focus-within')) setTimeout(leave, 1_000)
    else show(shown.filter((one) => one.id !== id))
  }
  setTimeout(leave, LONG_ENOUGH_TO_READ)
}

export const shownToasts = () => shown

export function onToasts(hear: () => void): () => void {
  listeners.add(hear)
  return () => listeners.delete(hear)
}
