import { useState, type FormEvent } from 'react'
import type { Scope } from '../api/shapes'
import { Line } from '../customers/Line'
import { Dialog } from '../parts/Dialog'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'
import { Secret } from './Secret'
import { endOf, UNTIL, type Until } from './until'
import { SCOPES, useMaking } from './useKeys'

/** Asks what a key is for and what it may, and shows it once. */
export default function NewKey({ close }: { close: () => void }) {
  const { t } = useWords()
  const [id] = useState(() => crypto.randomUUID())
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<Scope[]>(['READ'])
  const [until, setUntil] = useState<Until>('90')
  const [day, setDay] = useState('')
  const [tried, setTried] = useState(false)
  const making = useMaking(id)
  const wrong = fieldProblems(t, making.error)
  const dayless = until === 'day' && endOf(until, day) === undefined
  const problems = {
    name: wrong.name ?? (tried && !name.trim() ? t('name.bad') : undefined),
    scopes: wrong.scopes ?? (tried && scopes.length === 0 ? t('apikeys.scopes-none') : undefined),
    day: wrong.expiresAt ?? (tried && dayless ? t('apikeys.day-missing') : undefined),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!name.trim() || scopes.length === 0 || dayless || making.isPending) return
    const expiresAt = endOf(until, day)
    making.mutate({ name: name.trim(), scopes, ...(expiresAt ? { expiresAt } : {}) })
  }
  const turn = (scope: Scope) => {
    making.reset()
    setScopes((now) => SCOPES.filter((one) => now.includes(one) !== (one === scope)))
  }
  if (making.data !== undefined) {
    return <Secret name={name.trim()} secret={making.data} close={close} />
  }
  return (
    <Dialog title={t('apikeys.new')} close={close}>
      <form onSubmit={submit} noValidate>
        <Line
          label={t('apikeys.name')}
          value={name}
          set={(next) => {
            making.reset()
            setName(next)
          }}
          problem={problems.name}
          why={t('apikeys.name-why')}
          focus
        />
        <fieldset className="field choices" aria-describedby={problems.scopes && 'scopes-problem'}>
          <legend className="label">{t('apikeys.scopes')}</legend>
          {SCOPES.map((scope) => (
            <label key={scope} className="choice">
              <input type="checkbox" checked={scopes.includes(scope)} onChange={() => turn(scope)} />
              <span>
                {t(`apikeys.scope.${scope}`)}
                <small className="ink3">{t(`apikeys.may.${scope}`)}</small>
              </span>
            </label>
          ))}
          <Wrong id="scopes-problem" says={problems.scopes} />
        </fieldset>
        <div className="two">
          <div className="field">
            <label htmlFor="until">{t('apikeys.until')}</label>
            <select
              id="until"
              className="input"
              value={until}
              onChange={(event) => {
                making.reset()
                setUntil(event.target.value as Until)
              }}
            >
              {UNTIL.map((one) => (
                <option key={one} value={one}>
                  {t(`apikeys.until.${one}`)}
                </option>
              ))}
            </select>
          </div>
          {until === 'day' && (
            <Line
              label={t('apikeys.day')}
              type="date"
              value={day}
              set={(next) => {
                making.reset()
                setDay(next)
              }}
              problem={problems.day}
            />
          )}
        </div>
        {making.error && Object.keys(wrong).length === 0 ? <Problem error={making.error} /> : null}
        <div className="acts">
          <button type="submit" className="btn primary" aria-disabled={making.isPending}>
            {t('apikeys.make')}
          </button>
          <button type="button" className="btn quiet" onClick={close}>
            {t('idea.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
