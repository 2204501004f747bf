import { IconPlus, IconX } from '@tabler/icons-react'
import { useId, useState, type FormEvent } from 'react'
import { useSettled } from '../api/useSettled'
import type { Condition, Segment } from '../api/shapes'
import { fieldProblems } from '../parts/fieldProblems'
import { Icon } from '../parts/Icon'
import { Problem } from '../parts/Problem'
import { slugOf } from '../parts/slugOf'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'
import { Line } from './Line'
import { useKeeping, useSize } from './useCustomers'

const TESTS = ['IS', 'IS_NOT', 'AT_LEAST', 'AT_MOST', 'IS_KNOWN'] as const
const EMPTY: Typed = { attribute: '', test: 'IS', values: '' }
const MOST = 10

/** A condition while it is typed: several values with commas between. */
type Typed = Omit<Condition, 'values'> & { values: string }

type Props = { segment?: Segment; taken: string[]; attributes: string[]; done: () => void }

/** Says who is in a segment, and shows how many that would be. */
export function SegmentForm({ segment, taken, attributes, done }: Props) {
  const { t } = useWords()
  const [name, setName] = useState(segment?.name ?? '')
  const [typed, setTyped] = useState<Typed[]>(
    segment?.conditions.map((one) => ({ ...one, values: one.values.join(', ') })) ?? [EMPTY],
  )
  const slug = segment?.segment ?? slugOf(name)
  const isTaken = !segment && taken.includes(slug)
  const conditions = typed.map(conditionOf)
  const keeping = useKeeping<void>(
    () => [`segments/${encodeURIComponent(slug || '-')}`, { name, conditions }],
    done,
  )
  const wrong = fieldProblems(t, keeping.error)
  const change = (at: number, to: Partial<Typed>) => {
    setTyped(typed.map((one, here) => (here === at ? { ...one, ...to } : one)))
    keeping.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!keeping.isPending && !isTaken) keeping.mutate()
  }
  const known = useId()
  return (
    <form className="form" onSubmit={submit} noValidate>
      <Line
        label={t('segments.name')}
        value={name}
        set={(next) => {
          setName(next)
          keeping.reset()
        }}
        problem={isTaken ? t('segments.taken') : (wrong.name ?? wrong.segment) && t('boards.name-bad')}
        focus
      />
      <fieldset className="field pairs">
        <legend className="label">{t('segments.all-hold')}</legend>
        <datalist id={known}>
          {attributes
            .filter((one) => one !== 'account')
            .map((one) => (
              <option key={one} value={one} />
            ))}
        </datalist>
        {typed.map((one, at) => (
          <Row
            key={at}
            condition={one}
            known={known}
            change={(to) => change(at, to)}
            {...(typed.length > 1 ? { remove: () => setTyped(typed.toSpliced(at, 1)) } : {})}
            problem={
              wrong[`conditions[${at}].attribute`]
                ? t('segments.attribute-bad')
                : wrong[`conditions[${at}].values`] &&
                  t(isBound(one.test) ? 'segments.bound-bad' : 'segments.values-bad')
            }
          />
        ))}
        {typed.length < MOST && (
          <button type="button" className="chip" onClick={() => setTyped([...typed, EMPTY])}>
            <Icon of={IconPlus} size={14} />
            {t('segments.condition-add')}
          </button>
        )}
        <p className="ink3 under">{t('segments.hint')}</p>
      </fieldset>
      <Size conditions={conditions} />
      {keeping.error && Object.keys(wrong).length === 0 ? <Problem error={keeping.error} /> : null}
      <div className="acts">
        <button type="submit" className="btn primary" aria-disabled={keeping.isPending}>
          {t('name.keep')}
        </button>
        <button type="button" className="btn" onClick={done}>
          {t('boards.cancel')}
        </button>
      </div>
    </form>
  )
}

type RowProps = {
  condition: Typed
  known: string
  change: (to: Partial<Typed>) => void
  remove?: () => void
  problem: string | undefined
}

function Row({ condition, known, change, remove, problem }: RowProps) {
  const { t } = useWords()
  const id = useId()
  const { attribute, test, values } = condition
  return (
    <>
      <div className="condition">
        <input
          className={`input ${problem ? 'bad' : ''}`}
          list={known}
          autoComplete="off"
          aria-label={t('segments.attribute')}
          aria-describedby={problem ? id : undefined}
          placeholder={t('segments.attribute')}
          value={attribute}
          onChange={(event) => change({ attribute: event.target.value.trim().toLowerCase() })}
        />
        <select
          className="input"
          aria-label={t('segments.test')}
          value={test}
          onChange={(event) => change({ test: event.target.value as Condition['test'] })}
        >
          {TESTS.map((one) => (
            <option key={one} value={one}>
              {t(`segments.test.${one}`)}
            </option>
          ))}
        </select>
        {test !== 'IS_KNOWN' && (
          <input
            className="input"
            autoComplete="off"
            aria-label={t('segments.values')}
            placeholder={t(isBound(test) ? 'segments.bound-like' : 'segments.values-like')}
            value={values}
            onChange={(event) => change({ values: event.target.value })}
          />
        )}
        {remove && (
          <button
            type="button"
            className="icon-btn"
            aria-label={t('segments.condition-remove')}
            onClick={remove}
          >
            <Icon of={IconX} />
          </button>
        )}
      </div>
      <Wrong id={id} says={problem} />
    </>
  )
}

function Size({ conditions }: { conditions: Condition[] }) {
  const { t } = useWords()
  const size = useSize(useSettled(JSON.stringify(conditions), 300)).data
  return (
    <p className="size num" role="status">
      {size && t('segments.size', { ...size })}
    </p>
  )
}

const isBound = (test: Condition['test']) => test === 'AT_LEAST' || test === 'AT_MOST'

function conditionOf({ attribute, test, values }: Typed): Condition {
  const given = values
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean)
  return { attribute, test, values: test === 'IS_KNOWN' ? [] : given }
}
