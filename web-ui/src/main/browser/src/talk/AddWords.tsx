import { lazy, Suspense, useState, type RefObject } from 'react'
import { useWords } from '../words'
import { kept, placeOf } from './keptText'

export const Composer = lazy(() => import('./Composer'))

type Props = {
  idea: string
  field: RefObject<HTMLTextAreaElement | null>
  sent: (id: string) => Promise<void>
}

/** A line to write in, which becomes the composer when somebody does, or did and was interrupted. */
export function AddWords({ idea, field, sent }: Props) {
  const { t } = useWords()
  const [wanted, want] = useState(() => kept(placeOf(idea)) !== undefined)
  const [focused, focus] = useState(false)
  const [begun, begin] = useState('')
  const line = (
    <textarea
      ref={field}
      className="input"
      rows={1}
      aria-label={t('talk.field')}
      aria-keyshortcuts="c"
      placeholder={t('talk.field')}
      value={begun}
      onFocus={() => {
        want(true)
        focus(true)
      }}
      onChange={(event) => begin(event.target.value)}
    />
  )
  if (!wanted) return <div className="say-form">{line}</div>
  return (
    <Suspense fallback={<div className="say-form">{line}</div>}>
      <Composer idea={idea} field={field} sent={sent} begun={begun} takesOver={focused} />
    </Suspense>
  )
}
