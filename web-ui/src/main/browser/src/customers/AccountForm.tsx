import { useId, useState, type FormEvent } from 'react'
import type { Account } from '../api/shapes'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'
import { AttributesFields, changesOf } from './AttributesFields'
import { Line } from './Line'
import { plainNumber, typedNumber } from './plainNumber'
import { useKeeping, useTeam } from './useCustomers'

type Known = { name: string; plan: string; revenue: string; renews_on: string; owner: string }

/** All that is known of a company, or what is to be known of a new one. */
export function AccountForm({ account, done }: { account?: Account; done: () => void }) {
  const { t, language } = useWords()
  const [reference, setReference] = useState(account?.account ?? '')
  const [known, setKnown] = useState<Known>({
    name: account?.name ?? '',
    plan: account?.plan ?? '',
    revenue: typedNumber(account?.revenue, language),
    renews_on: account?.renewsOn ?? '',
    owner: account?.owner ?? '',
  })
  const [others, setOthers] = useState(Object.entries(account?.attributes ?? {}))
  const team = useTeam()
  const path = () => `accounts/${encodeURIComponent(reference.trim() || '-')}`
  const keeping = useKeeping<void>(() => {
    const { name, ...attributes } = known
    const revenue = plainNumber(known.revenue, language)
    const changed = { ...attributes, revenue, ...changesOf(others, account?.attributes ?? {}) }
    return [path(), { ...(name.trim() ? { name } : {}), attributes: changed }]
  }, done)
  const removing = useKeeping<void>(() => [path()], done)
  const [sure, ask] = useState(false)
  const wrong = fieldProblems(t, keeping.error)
  const set = (field: keyof Known) => (value: string) => {
    setKnown({ ...known, [field]: value })
    keeping.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!keeping.isPending && reference.trim()) keeping.mutate()
  }
  const owner = useId()
  return (
    <form className="form" onSubmit={submit} noValidate>
      <Line label={t('customers.name')} value={known.name} set={set('name')} problem={wrong.name} focus />
      {!account && (
        <Line
          label={t('customers.reference')}
          why={t('customers.reference-why')}
          value={reference}
          set={setReference}
          problem={wrong.account}
        />
      )}
      <div className="two">
        <Line
          label={t('customers.plan')}
          value={known.plan}
          set={set('plan')}
          problem={wrong['attributes.plan']}
        />
        <Line
          label={t('customers.revenue')}
          value={known.revenue}
          set={set('revenue')}
          mode="decimal"
          problem={wrong['attributes.revenue'] && t('customers.revenue-bad')}
        />
      </div>
      <div className="two">
        <Line
          label={t('customers.renews-on')}
          value={known.renews_on}
          set={set('renews_on')}
          type="date"
          problem={wrong['attributes.renews_on']}
        />
        <div className="field">
          <label htmlFor={owner}>{t('customers.owner')}</label>
          <select
            id={owner}
            className="input"
            value={known.owner}
            onChange={(event) => set('owner')(event.target.value)}
          >
            <option value="">{t('customers.nobody')}</option>
            {team.map((member) => (
              <option key={member.member} value={member.member}>
                {member.name ?? member.displayName ?? member.address ?? t('people.nameless')}
              </option>
            ))}
          </select>
        </div>
      </div>
      <AttributesFields attributes={others} set={setOthers} wrong={wrong} />
      {keeping.error && Object.keys(wrong).length === 0 ? <Problem error={keeping.error} /> : null}
      {removing.error ? <Problem error={removing.error} /> : null}
      <div className="acts">
        <button
          type="submit"
          className="btn primary"
          aria-disabled={keeping.isPending || reference.trim() === ''}
        >
          {t('name.keep')}
        </button>
        <button type="button" className="btn" onClick={done}>
          {t('boards.cancel')}
        </button>
        {account && (
          <button
            type="button"
            className="btn quiet danger"
            onClick={() => (sure ? removing.isPending || removing.mutate() : ask(true))}
          >
            {sure ? t('customers.remove-sure', { people: account.people }) : t('customers.remove')}
          </button>
        )}
      </div>
    </form>
  )
}
