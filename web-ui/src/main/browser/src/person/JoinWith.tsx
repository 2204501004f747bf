import { useState, type FormEvent } from 'react'
import { address } from '../api/hub'
import type { Member } from '../api/shapes'
import type { Who } from '../behalf/useWho'
import { WhoField } from '../behalf/WhoField'
import { Dialog } from '../parts/Dialog'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'
import { Joins } from './Foreseen'
import { Reason, SHORTEST } from './Reason'
import { useDeed, useForeseenJoining } from './useJoining'

type Props = { person: Member; called: string; done: () => void; close: () => void }

/** Who somebody also is: looked for, looked at, and joined. The other is met from then on. */
export default function JoinWith({ person, called, done, close }: Props) {
  const { t } = useWords()
  const [who, setWho] = useState<Who>({ typed: '' })
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const into = who.member
  const foreseen = useForeseenJoining(into && address(`members/${person.member}/joining`, { into }))
  const joining = useDeed(`members/${person.member}/joined`, done)
  const short = reason.trim().length < SHORTEST
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (foreseen.data && !short && !joining.isPending) joining.mutate({ into, reason: reason.trim() })
  }
  const problem = joining.error ?? foreseen.error
  return (
    <Dialog title={t('person.join', { name: called })} close={close}>
      <p>{t('person.join-why', { name: called })}</p>
      <form onSubmit={submit} noValidate>
        <WhoField
          who={who}
          set={(next) => {
            setWho(next)
            joining.reset()
          }}
          problem={tried && !into ? t('person.who-bad') : undefined}
          label={t('person.who')}
          why={t('person.who-why')}
        />
        {foreseen.data && (
          <>
            <Joins of={foreseen.data} />
            <Reason reason={reason} set={setReason} short={tried && short} />
          </>
        )}
        {problem ? <Problem error={problem} /> : null}
        <div className="acts">
          <button type="submit" className="btn primary" aria-disabled={!foreseen.data || joining.isPending}>
            {t('person.join-yes')}
          </button>
          <button type="button" className="btn quiet" onClick={close}>
            {t('idea.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
