import { Link } from 'wouter'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'
import { useSegments } from './useCustomers'

type Props = {
  chosen: string[]
  choose: (segments: string[]) => void
  problem: string | undefined
}

/** The segments that a board is for. */
export function SegmentsField({ chosen, choose, problem }: Props) {
  const { t } = useWords()
  const segments = useSegments()
  return (
    <fieldset className="field choices">
      <legend className="label">{t('boards.segments')}</legend>
      {segments.data?.items.map(({ segment, name, people }) => (
        <label key={segment} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(segment)}
            onChange={(event) =>
              choose(event.target.checked ? [...chosen, segment] : chosen.filter((one) => one !== segment))
            }
          />
          <span>
            {name ?? segment} <span className="ink3 num">{t('customers.people', { people })}</span>
          </span>
        </label>
      ))}
      {segments.data?.items.length === 0 && (
        <p className="ink3 under">
          {t('segments.none')} <Link href="/settings/customers?show=segments">{t('segments.new')}</Link>
        </p>
      )}
      <Wrong id="segments-problem" says={problem} />
    </fieldset>
  )
}
