import { useId } from 'react'
import { Wrong } from '../parts/Wrong'

type Props = {
  label: string
  value: string
  set: (value: string) => void
  problem?: string | undefined
  why?: string
  type?: 'text' | 'date'
  mode?: 'decimal'
  focus?: boolean
  list?: string
}

/** One line to be filled in, with what is wrong with it beneath. */
export function Line({ label, value, set, problem, why, type = 'text', mode, focus, list }: Props) {
  const id = useId()
  const said = [problem && `${id}-problem`, why && `${id}-why`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={`input ${problem ? 'bad' : ''}`}
        type={type}
        inputMode={mode}
        list={list}
        autoComplete="off"
        autoFocus={focus}
        aria-invalid={Boolean(problem)}
        aria-describedby={said || undefined}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
      {why && (
        <p className="ink3 under" id={`${id}-why`}>
          {why}
        </p>
      )}
      <Wrong id={`${id}-problem`} says={problem} />
    </div>
  )
}
