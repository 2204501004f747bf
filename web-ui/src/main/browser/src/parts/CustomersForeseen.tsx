import type { CustomerForecast } from '../api/shapes'
import { useWords } from '../words'
import { Failures } from './Failures'
import { Words } from './Foreseen'

type Props = { forecast: CustomerForecast; people: boolean }

/** What an import of companies or of people would do, before it does it. */
export function CustomersForeseen({ forecast, people }: Props) {
  const { t } = useWords()
  const { rows, added, known, columns, attributes, ignored } = forecast
  return (
    <section className="block foreseen">
      <h2 className="h2">{t('forecast.title')}</h2>
      <p>{t(people ? 'forecast.people' : 'forecast.companies', { rows, added, known })}</p>
      <Words label={t('forecast.columns')} words={Object.values(columns)} />
      <Words label={t('forecast.attributes')} words={attributes} />
      <Words label={t('forecast.ignored')} words={ignored} />
      <p className="ink3">{t('forecast.empty-cells')}</p>
      <Failures failures={forecast.failures} failed={forecast.failed} />
    </section>
  )
}
