import { useState, type FormEvent } from 'react'
import type { Member } from '../api/shapes'
import { Dialog } from '../parts/Dialog'
import { Problem } from '../parts/Problem'
import { TextArea } from '../parts/TextArea'
import { useWords } from '../words'
import type { Role } from './roles'
import { useDeciding } from './usePeople'

export type Decision = Role | 'block' | 'unblock' | 'sign-out'

const SHORTEST = 3
const LONGEST = 500

type Props = { person: Member; called: string; decision: Decision; done: () => void; close: () => void }

/** Says what a decision about somebody does before it is taken. */
export default function Decide(props: Props) {
  const { decision } = props
  if (decision === 'sign-out') return <SignOut {...props} />
  return decision === 'block' || decision === 'unblock' ? (
    <WithReason {...props} what={decision} />
  ) : (
    <NewRole {...props} role={decision} />
  )
}

function NewRole({ person, called, role, done, close }: Props & { role: Role }) {
  const { t } = useWords()
  const deciding = useDeciding(person.member, done)
  return (
    <Dialog title={t('people.to', { name: called, role: t(`people.role.${role}`) })} close={close}>
      <p>{t(`people.may.${role}`)}</p>
      <p className="ink3 under">{t('people.signs-in-again')}</p>
      {deciding.error ? <Problem error={deciding.error} /> : null}
      <div className="acts">
        <button
          type="button"
          className="btn primary"
          autoFocus
          aria-disabled={deciding.isPending}
          onClick={() => deciding.isPending || deciding.mutate({ what: 'role', body: { role } })}
        >
          {t('people.give-role')}
        </button>
        <button type="button" className="btn quiet" onClick={close}>
          {t('idea.cancel')}
        </button>
      </div>
    </Dialog>
  )
}

function SignOut({ person, called, done, close }: Props) {
  const { t } = useWords()
  const deciding = useDeciding(person.member, done)
  return (
    <Dialog title={t('people.sign-out-sure', { name: called })} close={close}>
      <p>{t('people.sign-out-why')}</p>
      {deciding.error ? <Problem error={deciding.error} /> : null}
      <div className="acts">
        <button
          type="button"
          className="btn primary"
          autoFocus
          aria-disabled={deciding.isPending}
          onClick={() => deciding.isPending || deciding.mutate({ what: 'sessions' })}
        >
          {t('people.sign-out')}
        </button>
        <button type="button" className="btn quiet" onClick={close}>
          {t('idea.cancel')}
        </button>
      </div>
    </Dialog>
  )
}

function WithReason({ person, called, what, done, close }: Props & { what: 'block' | 'unblock' }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const deciding = useDeciding(person.member, done)
  const short = reason.trim().length < SHORTEST
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!short && !deciding.isPending) deciding.mutate({ what, body: { reason } })
  }
  return (
    <Dialog title={t(`people.${what}-sure`, { name: called })} close={close}>
      <p>{t(`people.${what}-why`)}</p>
      <form onSubmit={submit} noValidate>
        <TextArea
          label={t('people.reason')}
          value={reason}
          write={setReason}
          rows={3}
          longest={LONGEST}
          wrong={tried && short ? t('wrong.reason-short') : undefined}
          hint={t('people.reason-why')}
          autoFocus
        />
        {deciding.error ? <Problem error={deciding.error} /> : null}
        <div className="acts">
          <button
            type="submit"
            className={`btn ${what === 'block' ? 'danger' : 'primary'}`}
            aria-disabled={deciding.isPending}
          >
            {t(`people.${what}`)}
          </button>
          <button type="button" className="btn quiet" onClick={close}>
            {t('idea.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
