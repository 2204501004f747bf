import { IconPlus, IconX } from '@tabler/icons-react'
import { Icon } from '../parts/Icon'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'

type Pair = [name: string, value: string]

type Props = { attributes: Pair[]; set: (attributes: Pair[]) => void; wrong: Record<string, string> }

/** What else is known, name by name. */
export function AttributesFields({ attributes, set, wrong }: Props) {
  const { t } = useWords()
  const change = (at: number, pair: Pair) => set(attributes.with(at, pair))
  const problem = Object.entries(wrong).find(
    ([field]) => field === 'attributes' || attributes.some(([name]) => field === `attributes.${name.trim()}`),
  )?.[1]
  return (
    <fieldset className="field pairs">
      <legend className="label">{t('customers.attributes')}</legend>
      {attributes.map(([name, value], at) => (
        // A row is where it is: its name changes while it is typed.
        <div className="pair" key={at}>
          <input
            className="input"
            autoComplete="off"
            aria-label={t('customers.attribute-name')}
            placeholder={t('customers.attribute-name')}
            value={name}
            onChange={(event) => change(at, [nameOf(event.target.value), value])}
          />
          <input
            className="input"
            autoComplete="off"
            aria-label={t('customers.attribute-value', { name })}
            placeholder={t('customers.value')}
            value={value}
            onChange={(event) => change(at, [name, event.target.value])}
          />
          <button
            type="button"
            className="icon-btn"
            aria-label={t('customers.attribute-remove', { name })}
            onClick={() => set(attributes.toSpliced(at, 1))}
          >
            <Icon of={IconX} />
          </button>
        </div>
      ))}
      <button type="button" className="chip" onClick={() => set([...attributes, ['', '']])}>
        <Icon of={IconPlus} size={14} />
        {t('customers.attribute-add')}
      </button>
      <Wrong id="attributes-problem" says={problem} />
    </fieldset>
  )
}

/** As the hub names attributes. */
const nameOf = (typed: string) =>
  typed
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .replace(/[^a-z0-9_]/g, '')

/** What is there now, and nothing in place of what was there and is gone. */
export function changesOf(now: Pair[], before: Record<string, string>): Record<string, string> {
  const gone = Object.fromEntries(Object.keys(before).map((name) => [name, '']))
  return { ...gone, ...Object.fromEntries(now.filter(([name]) => name)) }
}
