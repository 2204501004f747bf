import type { Icon as Tabler } from '@tabler/icons-react'

/** Every icon's lines are 1.5 px, whatever its size. */
export function Icon({ of: Of, size = 16 }: { of: Tabler; size?: number }) {
  return <Of className="ic" size={size} stroke={(1.5 * 24) / size} aria-hidden="true" />
}
