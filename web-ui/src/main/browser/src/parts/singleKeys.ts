const PLACE = 'ascolto.keys'

/** Whether a single letter does something; whoever speaks to the computer may not want that. */
export function singleKeys(): boolean {
  try {
    return localStorage.getItem(PLACE) !== 'off'
  } catch {
    return true
  }
}

export function turnSingleKeys(on: boolean) {
  try {
    if (on) localStorage.removeItem(PLACE)
    else localStorage.setItem(PLACE, 'off')
  } catch {
    // A device that keeps nothing: they stay on.
  }
}
