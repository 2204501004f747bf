const wanted = new EventTarget()

/** Shows a short message for some seconds; a screen reader says it. */
export async function toast(message: string): Promise<void> {
  wanted.dispatchEvent(new Event('toast'))
  const { show } = await import('./Toasts')
  show(message)
}

export function onFirstToast(hear: () => void): () => void {
  wanted.addEventListener('toast', hear, { once: true })
  return () => wanted.removeEventListener('toast', hear)
}
