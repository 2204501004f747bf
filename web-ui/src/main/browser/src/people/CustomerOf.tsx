import '../styles/customers.css'
import { useId, useState, type FormEvent } from 'react'
import type { Member } from '../api/shapes'
import { useSettled } from '../api/useSettled'
import { AttributesFields, changesOf } from '../customers/AttributesFields'
import { Line } from '../customers/Line'
import { useAccounts, useKeeping } from '../customers/useCustomers'
import { Dialog } from '../parts/Dialog'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'

type Props = { person: Member; called: string; done: () => void; close: () => void }

/** What is known of somebody as a customer: their company, and attributes. */
export default function CustomerOf({ person, called, done, close }: Props) {
  const { t } = useWords()
  const known = useId()
  const [company, setCompany] = useState(person.company?.name ?? person.company?.account ?? '')
  const [attributes, setAttributes] = useState(Object.entries(person.attributes))
  const settled = useSettled(company.trim(), 150)
  const found = useAccounts(settled).data?.pages.flatMap((page) => page.items) ?? []
  const named = (typed: string) =>
    found.find((one) => one.name?.toLowerCase() === typed.toLowerCase() || one.account === typed)?.account ??
    typed
  const keeping = useKeeping<void>(
    () => [
      `members/${person.member}/customer`,
      { account: named(company.trim()), attributes: changesOf(attributes, person.attributes) },
    ],
    done,
  )
  const wrong = fieldProblems(t, keeping.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!keeping.isPending) keeping.mutate()
  }
  return (
    <Dialog title={t('customers.of', { name: called })} close={close}>
      <form onSubmit={submit} noValidate>
        <Line
          label={t('customers.company')}
          value={company}
          set={(next) => {
            setCompany(next)
            keeping.reset()
          }}
          list={known}
          problem={wrong.account && t('customers.company-bad')}
          focus
        />
        <datalist id={known}>
          {found.map((one) => (
            <option key={one.id} value={one.name ?? one.account} />
          ))}
        </datalist>
        <AttributesFields attributes={attributes} set={setAttributes} wrong={wrong} />
        {keeping.error && Object.keys(wrong).length === 0 ? <Problem error={keeping.error} /> : null}
        <div className="acts">
          <button type="submit" className="btn primary" aria-disabled={keeping.isPending}>
            {t('name.keep')}
          </button>
          <button type="button" className="btn quiet" onClick={close}>
            {t('idea.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
