import { useMutation } from '@tanstack/react-query'
import { useViews } from '../api/answers'
import { address, tell } from '../api/hub'
import type { View } from '../api/shapes'
import { Problem } from '../parts/Problem'
import { Track } from '../parts/Track'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'

export default function ViewsPage() {
  const { t, number } = useWords()
  const views = useViews(1_000)
  const rebuild = useMutation({
    mutationFn: () => tell(address('views/rebuild'), 'POST'),
    onSettled: () => views.refetch(),
  })
  useTitle(t('shell.views'))
  const list = views.data?.views ?? []
  const underWay = list.some((view) => ['BUILDING', 'COMPARING'].includes(view.rebuild?.state ?? ''))
  return (
    <main className="shell sheet">
      <h1 className="h1">{t('shell.views')}</h1>
      <p className="lead">{t('views.lead')}</p>
      {views.error ? <Problem error={views.error} again={() => void views.refetch()} /> : null}
      {views.data && (
        <>
          <p className="block reading">
            <b>{number(views.data.head)}</b> {t('views.events', { events: views.data.head })}
          </p>
          {list.map((view) => (
            <OneView key={view.name} view={view} />
          ))}
          <div className="block">
            <button
              type="button"
              className="btn"
              disabled={underWay || rebuild.isPending}
              onClick={() => rebuild.mutate()}
            >
              {t('views.rebuild')}
            </button>
            <p className="ink3 under">{t('views.rebuild-why')}</p>
            {rebuild.error ? <Problem error={rebuild.error} /> : null}
          </div>
        </>
      )}
    </main>
  )
}

function OneView({ view }: { view: View }) {
  const { t, number, moment } = useWords()
  const { rebuild, halted, lastComparison: compared } = view
  return (
    <section className="block">
      <h2 className="sec h2">
        {t(`views.name.${view.name as 'lists'}`)}
        <span className="end num">
          {t('views.build', { generation: view.generation, build: view.build })}
        </span>
      </h2>
      <dl className="facts">
        <dt>{t('views.state')}</dt>
        <dd>{t(`views.state.${view.state}`)}</dd>
        <dt>{t('views.position')}</dt>
        <dd className="num">{number(view.position)}</dd>
        <dt>{t('views.lag')}</dt>
        <dd className="num">{t('views.behind', { lag: view.lag })}</dd>
        {compared && (
          <>
            <dt>{t('views.compared')}</dt>
            <dd className="num">
              {t('views.differing', { documents: number(compared.documents), differing: compared.differing })}
              , <time dateTime={compared.at}>{moment(compared.at)}</time>
            </dd>
          </>
        )}
      </dl>
      {halted && (
        <div className="banner bad" role="alert">
          <p>
            {t('views.halted', { position: number(halted.position), event: halted.event })}
            <br />
            <span className="ink2">{halted.reason}</span>
          </p>
        </div>
      )}
      {rebuild && (
        <div className="under-way">
          <p>
            {t(`views.rebuild.${rebuild.state}`)} {rebuild.reason ?? ''}
          </p>
          {rebuild.state === 'BUILDING' && (
            <Track label={t('views.rebuild.BUILDING')} done={rebuild.position} total={rebuild.target} />
          )}
        </div>
      )}
    </section>
  )
}
