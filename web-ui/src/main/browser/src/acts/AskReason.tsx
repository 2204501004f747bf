import { useId, useState, type FormEvent } from 'react'
import { Dialog } from '../parts/Dialog'
import { Problem } from '../parts/Problem'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'

const SHORTEST = 3
const LONGEST = 300

type Props = {
  title: string
  why: string
  busy: boolean
  error: unknown
  hide: (reason: string) => void
  done: () => void
}

/** Asks for the reason of hiding something, which everybody reads in its place. */
export function AskReason({ title, why, busy, error, hide, done }: Props) {
  const { t } = useWords()
  const id = useId()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const short = reason.trim().length < SHORTEST
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!short && !busy) hide(reason.trim())
  }
  return (
    <Dialog title={title} close={done}>
      <p>{why}</p>
      <form onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor={id}>{t('talk.hide-reason')}</label>
          <textarea
            id={id}
            className={`input ${tried && short ? 'bad' : ''}`}
            rows={2}
            maxLength={LONGEST}
            autoFocus
            aria-invalid={tried && short}
            aria-describedby={tried && short ? `${id}-problem` : undefined}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Wrong id={`${id}-problem`} says={tried && short ? t('wrong.reason-short') : undefined} />
        </div>
        {error ? <Problem error={error} /> : null}
        <div className="acts">
          <button type="submit" className="btn danger" aria-disabled={busy}>
            {t('talk.hide-yes')}
          </button>
          <button type="button" className="btn quiet" onClick={done}>
            {t('idea.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
