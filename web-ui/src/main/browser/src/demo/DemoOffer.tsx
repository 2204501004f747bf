import { IconDatabase } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDemo } from '../api/answers'
import { address, tell } from '../api/hub'
import type { Demo } from '../api/shapes'
import { useLive } from '../live/useLive'
import { Icon } from '../parts/Icon'
import { Problem } from '../parts/Problem'
import { Track } from '../parts/Track'
import { useWords } from '../words'

/** What the demo would bring, and how far it is once somebody asked for it. */
export function DemoOffer() {
  const { t, language } = useWords()
  const demo = useDemo()
  const load = useMutation({
    mutationFn: async () => (await tell(address('demo', { language }), 'POST')).json() as Promise<Demo>,
    onSettled: () => demo.refetch(),
  })
  const loading = demo.data?.state === 'LOADING'
  const failed = demo.data?.state === 'FAILED'
  return (
    <aside className="demo" aria-labelledby="demo-title">
      <h2 className="h2" id="demo-title">
        {t('demo.title')}
      </h2>
      <p>{t('demo.lead')}</p>
      {demo.error ? <Problem error={demo.error} again={() => void demo.refetch()} /> : null}
      {demo.data && <Brings of={demo.data.brings} />}
      {load.error ? <Problem error={load.error} /> : null}
      {failed && (
        <p className="banner bad" role="alert">
          {t('demo.failed')}
        </p>
      )}
      {loading ? (
        <LoadingDemo />
      ) : (
        <button
          type="button"
          className="btn"
          disabled={!demo.data}
          aria-disabled={load.isPending}
          onClick={() => !load.isPending && load.mutate()}
        >
          <Icon of={IconDatabase} />
          {failed ? t('problem.again') : t('demo.load')}
        </button>
      )}
      <p className="small">{t('demo.why')}</p>
    </aside>
  )
}

function Brings({ of: { ideas, votes, people, comments, moves, days } }: { of: Demo['brings'] }) {
  const { t, number } = useWords()
  return (
    <dl>
      <dt>{number(ideas)}</dt>
      <dd>{t('demo.ideas', { votes: number(votes) })}</dd>
      <dt>{number(people)}</dt>
      <dd>{t('demo.people', { comments: number(comments) })}</dd>
      <dt>{number(moves)}</dt>
      <dd>{t('demo.moves')}</dd>
      <dt>{number(days)}</dt>
      <dd>{t('demo.days')}</dd>
    </dl>
  )
}

function LoadingDemo() {
  const { t, number } = useWords()
  const client = useQueryClient()
  const now = useDemo().data
  useLive<Demo>(address('demo'), (news) => {
    client.setQueryData([address('demo')], news)
    // The boards are asked for once all of them are there.
    if (news.state === 'LOADED') void client.invalidateQueries()
  })
  return (
    <div className="loading-demo">
      <p role="status">{t('demo.loading')}</p>
      <Track label={t('demo.loading')} done={now?.done ?? 0} total={now?.total ?? 0} />
      <p className="small num">
        {t('demo.done', { done: number(now?.done ?? 0), total: number(now?.total ?? 0) })}
      </p>
    </div>
  )
}
