import { useId } from 'react'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'

export const SHORTEST = 3
const LONGEST = 500

type Props = { reason: string; set: (reason: string) => void; short: boolean; focus?: boolean }

/** Why something was decided about somebody, for the team. */
export function Reason({ reason, set, short, focus = false }: Props) {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{t('people.reason')}</label>
      <textarea
        id={id}
        className={`input ${short ? 'bad' : ''}`}
        rows={2}
        maxLength={LONGEST}
        autoFocus={focus}
        aria-invalid={short}
        aria-describedby={short ? `${id}-problem` : `${id}-why`}
        value={reason}
        onChange={(event) => set(event.target.value)}
      />
      <p className="ink3 under" id={`${id}-why`}>
        {t('people.reason-why')}
      </p>
      <Wrong id={`${id}-problem`} says={short ? t('wrong.reason-short') : undefined} />
    </div>
  )
}
