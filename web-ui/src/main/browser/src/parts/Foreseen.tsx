import type { Forecast, Kind } from '../api/shapes'
import { useWords } from '../words'
import { Failures } from './Failures'
import { useStageName } from './StageMark'

const KINDS: Kind[] = ['OPEN', 'PLANNED', 'IN_PROGRESS', 'SHIPPED', 'DECLINED']

type Props = {
  forecast: Forecast
  stages: Record<string, Kind>
  create: (status: string, kind: Kind | undefined) => void
}

/** What an import would do, before it does it; a status that is no stage yet can be made one. */
export function Foreseen({ forecast, stages, create }: Props) {
  const { t, number } = useWords()
  const name = useStageName()
  return (
    <section className="block foreseen">
      <h2 className="h2">{t('forecast.title')}</h2>
      <p>
        {t('forecast.sum', {
          rows: forecast.rows,
          ideas: forecast.ideas,
          known: forecast.known,
          votes: number(forecast.votes),
        })}
      </p>
      {forecast.stages.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('forecast.status')}</th>
              <th scope="col" className="r">
                {t('forecast.rows')}
              </th>
              <th scope="col">{t('board.stage')}</th>
            </tr>
          </thead>
          <tbody>
            {forecast.stages.map(({ status, rows, stage, suggestion }) => (
              <tr key={status}>
                <td>{status}</td>
                <td className="r">{number(rows)}</td>
                <td>
                  {stage && !(status in stages) ? (
                    name(stage)
                  ) : (
                    <select
                      className="input"
                      aria-label={t('forecast.make', { status })}
                      value={stages[status] ?? ''}
                      onChange={(event) =>
                        create(status, (event.target.value || undefined) as Kind | undefined)
                      }
                    >
                      <option value="">{t('forecast.leave')}</option>
                      {KINDS.map((kind) => (
                        <option key={kind} value={kind}>
                          {t('forecast.new', { stage: name(suggestion), kind: t(`kind.${kind}`) })}
                        </option>
                      ))}
                    </select>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Words label={t('forecast.tags')} words={Object.keys(forecast.newTags).map((tag) => `#${tag}`)} />
      <Words label={t('forecast.ignored')} words={forecast.ignored} />
      <Failures failures={forecast.failures} failed={forecast.failed} />
    </section>
  )
}

/** Nothing where there are none. */
export function Words({ label, words }: { label: string; words: string[] }) {
  if (words.length === 0) return null
  return (
    <p className="ink2">
      {label}: {words.join(', ')}
    </p>
  )
}
