import type { Forecast, ImportJob, Kind } from '../api/shapes'
import { useWords } from '../words'
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

function Words({ label, words }: { label: string; words: string[] }) {
  if (words.length === 0) return null
  return (
    <p className="ink2">
      {label}: {words.join(', ')}
    </p>
  )
}

export function Failures({ failures, failed }: { failures: ImportJob['failures']; failed: number }) {
  const { t, number } = useWords()
  if (failed === 0) return null
  return (
    <div className="scroll">
      <p className="err">{t('failures.title', { failed })}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('failures.file')}</th>
            <th scope="col" className="r">
              {t('failures.line')}
            </th>
            <th scope="col">{t('failures.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {failures.map(({ file, line, reason }) => (
            <tr key={`${file}:${line}`}>
              <td>{file}</td>
              <td className="r">{number(line)}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {failed > failures.length && (
        <p className="ink3">{t('failures.more', { more: failed - failures.length })}</p>
      )}
    </div>
  )
}
