import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { address, tell } from '../api/hub'
import type { Me } from '../api/shapes'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'
import { whatWaits } from './waiting'

const SHOWN = ['FULL', 'FIRST_AND_INITIAL', 'MADE_UP'] as const
type Shown = (typeof SHOWN)[number]

/** What others see of a name, as DisplayName.java has it; a made-up one the hub makes. */
export function seenAs(name: string, shown: Shown): string | undefined {
  const words = name.trim().split(/\s+/)
  const last = [...(words.at(-1) ?? '')][0]
  if (shown === 'MADE_UP' || !words[0]) return undefined
  return shown === 'FULL' || words.length === 1 ? name.trim() : `${words[0]} ${last}.`
}

/** How the person is called, and how much of it others see; the first owner's address, too. */
export function NameForm({ me, asksAddress, done }: { me: Me; asksAddress: boolean; done: () => void }) {
  const { t } = useWords()
  const [name, setName] = useState(me.name ?? '')
  const [email, setEmail] = useState('')
  const [shown, setShown] = useState<Shown>('FULL')
  const save = useMutation({
    mutationFn: async () => {
      if (asksAddress) await tell(address('session/address'), 'PUT', { email: email.trim() })
      await tell(address('session/name'), 'PUT', { name, shown })
    },
    onSuccess: done,
  })
  const wrong = fieldProblems(t, save.error)
  const waits = whatWaits()?.kind
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate()
  }
  return (
    <form className="form" onSubmit={submit} noValidate>
      {waits && <p className="banner">{t(`waiting.name.${waits}`)}</p>}
      <div className="field">
        <label htmlFor="name">{t('name.name')}</label>
        <input
          id="name"
          className="input big"
          autoComplete="name"
          autoFocus
          value={name}
          aria-describedby="name-problem"
          onChange={(event) => setName(event.target.value)}
        />
        <Wrong id="name-problem" says={wrong.name} />
      </div>
      {asksAddress && (
        <div className="field">
          <label htmlFor="address">{t('enter.email')}</label>
          <input
            id="address"
            className="input"
            type="email"
            autoComplete="email"
            value={email}
            aria-describedby="address-why address-problem"
            onChange={(event) => setEmail(event.target.value)}
          />
          <p id="address-why" className="ink3 under">
            {t('name.address-why')}
          </p>
          <Wrong id="address-problem" says={wrong.email} />
        </div>
      )}
      <fieldset className="field choices">
        <legend className="label">{t('name.shown')}</legend>
        {SHOWN.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="shown" checked={shown === one} onChange={() => setShown(one)} />
            <span>
              {t(`name.${one}`)}
              <span className="ink3">
                {' '}
                {seenAs(name, one) ?? (one === 'MADE_UP' ? t('name.made-up') : '')}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {save.error && !wrong.name && !wrong.email ? <Problem error={save.error} /> : null}
      <div className="acts">
        <button type="submit" className="btn primary" aria-disabled={save.isPending}>
          {t('name.keep')}
        </button>
      </div>
    </form>
  )
}
