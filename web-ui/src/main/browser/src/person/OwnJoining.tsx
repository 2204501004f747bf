import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { address, tell } from '../api/hub'
import { Dialog } from '../parts/Dialog'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'
import { Joins } from './Foreseen'
import { useDeed, useForeseenJoining } from './useJoining'

const DIGITS = 6

type Proven = { member: string; proof: string }
type Props = { done: () => void; close: () => void }

/** Another address of one's own: named, proven by a code, looked at, joined. */
export default function OwnJoining({ done, close }: Props) {
  const { t } = useWords()
  const [email, setEmail] = useState('')
  const [proven, setProven] = useState<Proven>()
  const ask = useMutation({
    mutationFn: async () => {
      const answer = await tell(address('session/other'), 'POST', { email: email.trim() })
      return ((await answer.json()) as { delivery: string }).delivery
    },
  })
  return (
    <Dialog title={t('person.add')} close={close}>
      {proven ? (
        <Confirm email={email.trim()} proven={proven} done={done} close={close} />
      ) : ask.data ? (
        <Code
          email={email.trim()}
          byOwner={ask.data === 'OUTBOX'}
          again={() => ask.mutate()}
          proven={setProven}
          close={close}
        />
      ) : (
        <Address
          email={email}
          set={(next) => {
            setEmail(next)
            ask.reset()
          }}
          send={() => ask.isPending || ask.mutate()}
          problem={ask.error}
          close={close}
        />
      )}
    </Dialog>
  )
}

type AddressProps = {
  email: string
  set: (email: string) => void
  send: () => void
  problem: unknown
  close: () => void
}

function Address({ email, set, send, problem, close }: AddressProps) {
  const { t } = useWords()
  const wrong = fieldProblems(t, problem).email
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  return (
    <form onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor="other-address">{t('person.address')}</label>
        <input
          id="other-address"
          className={`input ${wrong ? 'bad' : ''}`}
          type="email"
          inputMode="email"
          autoComplete="email"
          autoFocus
          aria-invalid={Boolean(wrong)}
          aria-describedby="other-address-why other-address-problem"
          value={email}
          onChange={(event) => set(event.target.value)}
        />
        <p className="ink3 under" id="other-address-why">
          {t('person.address-why')}
        </p>
        <Wrong id="other-address-problem" says={wrong} />
      </div>
      {problem && !wrong ? <Problem error={problem} /> : null}
      <div className="acts">
        <button type="submit" className="btn primary">
          {t('enter.send')}
        </button>
        <Cancel close={close} />
      </div>
    </form>
  )
}

type CodeProps = {
  email: string
  byOwner: boolean
  again: () => void
  proven: (proven: Proven) => void
  close: () => void
}

function Code({ email, byOwner, again, proven, close }: CodeProps) {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const prove = useMutation({
    mutationFn: async (digits: string) => {
      const answer = await tell(address('session/other'), 'PUT', { email, code: digits })
      return (await answer.json()) as Proven
    },
    onSuccess: proven,
    onError: () => setCode(''),
  })
  const change = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, DIGITS)
    setCode(digits)
    if (digits.length === DIGITS && !prove.isPending) prove.mutate(digits)
  }
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <p>{t(byOwner ? 'enter.by-owner' : 'enter.sent', { email })}</p>
      <div className="field">
        <label htmlFor="other-code">{t('enter.code')}</label>
        <input
          id="other-code"
          className="input big code"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          value={code}
          aria-busy={prove.isPending}
          onChange={(event) => change(event.target.value)}
        />
      </div>
      {prove.error ? <Problem error={prove.error} /> : null}
      <div className="acts">
        <button type="button" className="btn" onClick={again}>
          {t('enter.again')}
        </button>
        <Cancel close={close} />
      </div>
    </form>
  )
}

type ConfirmProps = Props & { email: string; proven: Proven }

function Confirm({ email, proven, done, close }: ConfirmProps) {
  const { t } = useWords()
  const { member, proof } = proven
  const foreseen = useForeseenJoining(address('me/joining', { member, proof }))
  const joining = useDeed('session/joined', done)
  const problem = joining.error ?? foreseen.error
  return (
    <>
      <p>{t('person.own-why', { email })}</p>
      {foreseen.data && <Joins of={foreseen.data} />}
      {problem ? <Problem error={problem} /> : null}
      <div className="acts">
        <button
          type="button"
          className="btn primary"
          autoFocus
          aria-disabled={!foreseen.data || joining.isPending}
          onClick={() => foreseen.data && !joining.isPending && joining.mutate(proven)}
        >
          {t('person.join-own-yes')}
        </button>
        <Cancel close={close} />
      </div>
    </>
  )
}

function Cancel({ close }: { close: () => void }) {
  const { t } = useWords()
  return (
    <button type="button" className="btn quiet" onClick={close}>
      {t('idea.cancel')}
    </button>
  )
}
