import { useId, type ReactNode } from 'react'
import { Wrong } from './Wrong'

type Props = {
  label: string
  value: string
  write: (text: string) => void
  rows: number
  longest: number
  /** What is wrong with it, once that is to be said. */
  wrong: string | undefined
  hint?: ReactNode
  autoFocus?: boolean
}

/** A few plain words, with what they are for and what is wrong with them. */
export function TextArea({ label, value, write, rows, longest, wrong, hint, autoFocus }: Props) {
  const id = useId()
  const described = [...(hint ? [`${id}-why`] : []), ...(wrong ? [`${id}-problem`] : [])].join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={`input ${wrong ? 'bad' : ''}`}
        rows={rows}
        maxLength={longest}
        autoFocus={autoFocus}
        aria-invalid={Boolean(wrong)}
        aria-describedby={described || undefined}
        value={value}
        onChange={(event) => write(event.target.value)}
      />
      {hint && (
        <p className="ink3 under" id={`${id}-why`}>
          {hint}
        </p>
      )}
      <Wrong id={`${id}-problem`} says={wrong} />
    </div>
  )
}
