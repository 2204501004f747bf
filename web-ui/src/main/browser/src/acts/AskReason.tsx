import { useState, type FormEvent } from 'react'
import { Dialog } from '../parts/Dialog'
import { Problem } from '../parts/Problem'
import { TextArea } from '../parts/TextArea'
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
        <TextArea
          label={t('talk.hide-reason')}
          value={reason}
          write={setReason}
          rows={2}
          longest={LONGEST}
          wrong={tried && short ? t('wrong.reason-short') : undefined}
          autoFocus
        />
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
