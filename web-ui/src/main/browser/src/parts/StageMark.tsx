import type { Kind } from '../api/shapes'
import { useWords, type Key } from '../words'

const TONE: Record<Kind, string> = {
  OPEN: 'open',
  PLANNED: 'planned',
  IN_PROGRESS: 'progress',
  SHIPPED: 'shipped',
  DECLINED: 'declined',
}
const KNOWN = ['open', 'planned', 'in-progress', 'shipped', 'declined']

export const tone = (kind: Kind) => TONE[kind]

/** The owner's own stages carry their slug as a name. */
export function useStageName() {
  const { t } = useWords()
  return (slug: string) => {
    if (KNOWN.includes(slug)) return t(`stage.${slug}` as Key)
    const words = slug.replaceAll('-', ' ')
    return words.charAt(0).toUpperCase() + words.slice(1)
  }
}

/** A dial that fills; shape and label say what the colour says. */
export function StageMark({ kind, size = 14 }: { kind: Kind; size?: number }) {
  const ring = <circle cx="7" cy="7" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      {kind === 'SHIPPED' ? (
        <>
          <circle cx="7" cy="7" r="6.5" fill="currentColor" />
          <path
            d="M4 7.2l2.1 2.1L10.1 5"
            fill="none"
            stroke="var(--bg)"
            strokeWidth="1.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      ) : (
        ring
      )}
      {kind === 'PLANNED' && <path d="M7 7V3.5A3.5 3.5 0 0 1 10.5 7Z" fill="currentColor" />}
      {kind === 'IN_PROGRESS' && <path d="M7 3.5a3.5 3.5 0 1 1-3.5 3.5H7Z" fill="currentColor" />}
      {kind === 'DECLINED' && <path d="M3.2 10.8l7.6-7.6" stroke="currentColor" strokeWidth="1.5" />}
    </svg>
  )
}

export function Stage({ slug, kind }: { slug: string; kind: Kind }) {
  const name = useStageName()
  return (
    <span className={`stage ${tone(kind)}`}>
      <StageMark kind={kind} />
      {name(slug)}
    </span>
  )
}
