import { useQueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { part } from '../parts/part'
import { Link, useSearchParams } from 'wouter'
import { useBoards, useRoadmap, useRoadmapDays } from '../api/answers'
import { address } from '../api/hub'
import type { Roadmap } from '../api/shapes'
import { fatesSince } from '../dial/changes'
import { askedDay, dateOf, todayIs } from '../dial/days'
import { useNeedle } from '../dial/useNeedle'
import { useLive, type LiveState } from '../live/useLive'
import { Problem } from '../parts/Problem'
import { RoadmapColumns } from '../parts/RoadmapColumns'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'

const Dial = part(() => import('../dial/Dial'))
const NotThereYet = part(async () => ({ default: (await import('../dial/Since')).NotThereYet }))

export default function RoadmapPage() {
  const { t, date } = useWords()
  const [search, set] = useSearchParams()
  const board = search.get('board') ?? undefined
  const asOf = askedDay(search.get('asOf'), todayIs())
  const roadmap = useRoadmap({ board, asOf })
  const boards = useBoards().data ?? []
  const client = useQueryClient()
  const now = asOf === undefined
  const live = useLive<Roadmap>(
    address('roadmap', { board }),
    (news) => client.setQueryData([address('roadmap', { board })], news),
    now,
  )
  useTitle(t('shell.roadmap'), boards.find((one) => one.board === board)?.name)
  const show = (slug: string | undefined, when: string | undefined, replace = false) =>
    set({ ...(slug ? { board: slug } : {}), ...(when ? { asOf: when } : {}) }, { replace })
  const days = useRoadmapDays(board).data
  // A ruler of a year in which nothing happened leads nowhere.
  const nothingYet = days?.moves.length === 0 && Object.keys(days.votes).length === 0
  const needle = useNeedle(asOf, (when) => show(board, when, true))

  return (
    <main className="shell">
      <div className="rh">
        <div>
          <h1 className="h1">{t('shell.roadmap')}</h1>
          <p className="lead">
            {now ? t('roadmap.lead') : t('roadmap.asOf', { day: date(`${dateOf(needle.day)}T12:00`) })}
          </p>
        </div>
        <div className="acts">
          {boards.length > 1 && (
            <select
              className="input"
              aria-label={t('roadmap.board')}
              value={board ?? ''}
              onChange={(event) => show(event.target.value, asOf)}
            >
              <option value="">{t('roadmap.all')}</option>
              {boards.map((one) => (
                <option key={one.board} value={one.board}>
                  {boards.some((other) => other !== one && other.name === one.name)
                    ? `${one.name} (${one.board})`
                    : one.name}
                </option>
              ))}
            </select>
          )}
          {now ? (
            <Liveness state={live} />
          ) : (
            <BackToNow board={board} back={() => needle.move(needle.today)} />
          )}
        </div>
      </div>
      {!nothingYet && (
        <Suspense fallback={<div className="dial waiting" />}>
          <Dial {...needle} days={days} />
        </Suspense>
      )}
      {roadmap.error && <Problem error={roadmap.error} again={() => void roadmap.refetch()} />}
      {roadmap.data && (
        <RoadmapColumns
          columns={roadmap.data.columns}
          asOf={asOf}
          fates={now || !days ? undefined : fatesSince(days.moves, needle.day)}
        />
      )}
      {!now && days && (
        <Suspense>
          <NotThereYet days={days} day={needle.day} />
        </Suspense>
      )}
    </main>
  )
}

function Liveness({ state }: { state: LiveState }) {
  const { t } = useWords()
  return (
    <span className={state === 'live' ? 'live' : 'live off'} role="status">
      {t(`live.${state}`)}
    </span>
  )
}

function BackToNow({ board, back }: { board: string | undefined; back: () => void }) {
  const { t } = useWords()
  return (
    <Link className="btn" href={board ? `/roadmap?board=${board}` : '/roadmap'} onClick={back}>
      {t('roadmap.now')}
    </Link>
  )
}
