import type { AsidePreview } from '../api/shapes'
import { useWords, type Key } from '../words'

type What = 'channels' | 'ways' | 'networks' | 'campaigns'

const SHORT = 8

/** What the votes that are meant have in common: each can be chosen, so that fewer are meant. */
export function InCommon({
  what,
  counted,
  chosen,
  choose,
}: {
  what: What
  counted: AsidePreview[What]
  chosen: string[]
  choose: (values: string[]) => void
}) {
  const { t, number } = useWords()
  // What was chosen stays there to be taken away again, also where no vote has it any more.
  const gone = chosen.filter((value) => !counted.some((one) => one.value === value))
  const all = [...counted, ...gone.map((value) => ({ value, votes: 0 }))]
  if (all.length === 0) return null
  const called = (value: string) => {
    if (what === 'channels' || what === 'ways') return t(`asides.${what}.${value}` as Key)
    return what === 'networks' ? t('asides.network', { name: value.slice(0, SHORT) }) : value
  }
  const turn = (value: string, on: boolean) =>
    choose(on ? [...chosen, value] : chosen.filter((one) => one !== value))
  return (
    <fieldset className="field choices in-common">
      <legend className="label">{t(`asides.${what}`)}</legend>
      {all.map(({ value, votes }) => (
        <label key={value} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => turn(value, event.target.checked)}
          />
          <span>
            {called(value)} <span className="ink3 num">{number(votes)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
