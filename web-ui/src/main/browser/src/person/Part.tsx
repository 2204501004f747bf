import { useState, type FormEvent } from 'react'
import { address } from '../api/hub'
import type { OtherSelf } from '../api/shapes'
import { Dialog } from '../parts/Dialog'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'
import { Parts } from './Foreseen'
import { Reason, SHORTEST } from './Reason'
import { useDeed, useForeseenParting } from './useJoining'

type Props = {
  other: OtherSelf
  called: string
  /** Whether the person parts what they had joined themselves. */
  own?: boolean
  done: () => void
  close: () => void
}

/** Makes one person two again, after a look at what goes back. */
export default function Part({ other, called, own = false, done, close }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { member } = other
  const foreseen = useForeseenParting(
    own ? address('me/parting', { member }) : address(`members/${member}/parting`),
  )
  const parting = useDeed(own ? 'session/parted' : `members/${member}/parted`, done)
  const short = !own && reason.trim().length < SHORTEST
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (foreseen.data && !short && !parting.isPending)
      parting.mutate(own ? { member } : { reason: reason.trim() })
  }
  const problem = parting.error ?? foreseen.error
  return (
    <Dialog title={t(own ? 'person.part-own' : 'person.part', { name: called })} close={close}>
      <form onSubmit={submit} noValidate>
        {foreseen.data && <Parts of={foreseen.data} />}
        {!own && <Reason reason={reason} set={setReason} short={tried && short} focus />}
        {problem ? <Problem error={problem} /> : null}
        <div className="acts">
          <button
            type="submit"
            className="btn primary"
            autoFocus={own}
            aria-disabled={!foreseen.data || parting.isPending}
          >
            {t('person.part-yes')}
          </button>
          <button type="button" className="btn quiet" onClick={close}>
            {t('idea.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
