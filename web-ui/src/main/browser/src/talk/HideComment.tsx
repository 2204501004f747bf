import { useId, useState, type FormEvent } from 'react'
import { address, tell } from '../api/hub'
import { Dialog } from '../parts/Dialog'
import { Problem } from '../parts/Problem'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'
import { useTelling, type OwnProps } from './useTelling'

const SHORTEST = 3
const LONGEST = 300

/** Asks for the reason, which everybody reads in the comment's place. */
export default function HideComment({ comment, idea, done }: OwnProps) {
  const { t } = useWords()
  const id = useId()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const telling = useTelling(idea, done, (why) =>
    tell(address(`comments/${comment.id}/hidden`), 'PUT', { reason: why }),
  )
  const short = reason.trim().length < SHORTEST
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!short && !telling.isPending) telling.mutate(reason.trim())
  }
  return (
    <Dialog title={t('talk.hide-sure')} close={done}>
      <p>{t('talk.hide-why')}</p>
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
        {telling.error ? <Problem error={telling.error} /> : null}
        <div className="acts">
          <button type="submit" className="btn danger" aria-disabled={telling.isPending}>
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
