import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { address, tell } from '../api/hub'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'

const DIGITS = 6

/** An address, then the code that was sent there. */
export function CodeForm({ entered }: { entered: () => void }) {
  const [email, setEmail] = useState('')
  const [delivery, setDelivery] = useState<string>()
  const ask = useMutation({
    mutationFn: async (to: string) => {
      const answer = await tell(address('session/code'), 'POST', { email: to })
      return ((await answer.json()) as { delivery: string }).delivery
    },
    onSuccess: setDelivery,
  })
  return delivery ? (
    <Code
      email={email}
      byOwner={delivery === 'OUTBOX'}
      again={() => ask.mutate(email)}
      problem={ask.error}
      other={() => {
        setDelivery(undefined)
        ask.reset()
      }}
      entered={entered}
    />
  ) : (
    <Address
      email={email}
      change={setEmail}
      send={() => ask.mutate(email.trim())}
      busy={ask.isPending}
      problem={ask.error}
    />
  )
}

type AddressProps = {
  email: string
  change: (email: string) => void
  send: () => void
  busy: boolean
  problem: unknown
}

function Address({ email, change, send, busy, problem }: AddressProps) {
  const { t } = useWords()
  const wrong = fieldProblems(t, problem).email
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) send()
  }
  return (
    <form className="form" onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor="email">{t('enter.email')}</label>
        <input
          id="email"
          className="input big"
          type="email"
          inputMode="email"
          autoComplete="email"
          autoFocus
          value={email}
          aria-describedby="email-why email-problem"
          onChange={(event) => change(event.target.value)}
        />
        <p id="email-why" className="ink3 under">
          {t('enter.email-why')}
        </p>
        <Wrong id="email-problem" says={wrong} />
      </div>
      {problem && !wrong ? <Problem error={problem} /> : null}
      <div className="acts">
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {t('enter.send')}
        </button>
      </div>
    </form>
  )
}

type CodeProps = {
  email: string
  byOwner: boolean
  again: () => void
  other: () => void
  entered: () => void
  problem: unknown
}

function Code({ email, byOwner, again, other, entered, problem }: CodeProps) {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const enter = useMutation({
    mutationFn: (digits: string) => tell(address('session'), 'POST', { email, code: digits }),
    onSuccess: entered,
    onError: () => {
      setCode('')
      field.current?.focus()
    },
  })
  useEffect(() => field.current?.focus(), [])

  /** Pasted with blanks or typed, six digits are the whole code: nothing else has to be pressed. */
  const change = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, DIGITS)
    setCode(digits)
    if (digits.length === DIGITS && !enter.isPending) enter.mutate(digits)
  }
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <p>{byOwner ? t('enter.by-owner', { email }) : t('enter.sent', { email })}</p>
      <div className="field">
        <label htmlFor="code">{t('enter.code')}</label>
        <input
          id="code"
          ref={field}
          className="input big code"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          aria-busy={enter.isPending}
          onChange={(event) => change(event.target.value)}
        />
      </div>
      {enter.error || problem ? <Problem error={enter.error ?? problem} /> : null}
      <div className="acts">
        <button type="button" className="btn" onClick={again}>
          {t('enter.again')}
        </button>
        <button type="button" className="text-btn" onClick={other}>
          {t('enter.other')}
        </button>
      </div>
    </form>
  )
}
