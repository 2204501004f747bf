import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useBoards, useRoadmap, useRoadmapDays, useWeeks } from '../api/answers'
import { address } from '../api/hub'
import type { Card, Column, Roadmap } from '../api/shapes'
import { fatesSince, type Fate } from '../dial/changes'
import { dateOf } from '../dial/days'
import { useMoves } from '../dial/useMoves'
import { useNeedle } from '../dial/useNeedle'
import { useLive, type LiveState } from '../live/useLive'
import { Problem } from '../parts/Problem'
import { Stage, StageMark, tone, useStageName } from '../parts/StageMark'
import { useTitle } from '../parts/useTitle'
import { Triangle } from '../parts/VoteKey'
import { scaleOf, signed, WeekBars } from '../parts/Weeks'
import { useWords } from '../words'

const Dial = lazy(() => import('../dial/Dial'))
const NotThereYet = lazy(async () => ({ default: (await import('../dial/Since')).NotThereYet }))

const FOLDED = 6

export default function RoadmapPage() {
  const { t, date } = useWords()
  const [search, set] = useSearchParams()
  const board = search.get('board') ?? undefined
  const asOf = search.get('asOf') ?? undefined
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
                  {one.name}
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
      <Suspense fallback={<div className="dial waiting" />}>
        <Dial {...needle} days={days} />
      </Suspense>
      {roadmap.error && <Problem error={roadmap.error} again={() => void roadmap.refetch()} />}
      {roadmap.data && (
        <Columns
          columns={roadmap.data.columns}
          now={now}
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

/** As many as one request may name. */
const WITH_WEEKS = 90

type Fates = Map<string, Fate> | undefined

function Columns({ columns, now, fates }: { columns: Column[]; now: boolean; fates: Fates }) {
  const { t } = useWords()
  const ids = columns
    .flatMap((column) => column.cards.slice(0, 25).map((card) => card.id))
    .slice(0, WITH_WEEKS)
  const weeks = useWeeks(now ? ids.toSorted() : [])
  const whole = useMoves()
  const of = new Map(weeks.data?.items.map((one) => [one.id, one.weeks]))
  if (columns.every((column) => column.total === 0)) {
    return (
      <div className="empty">
        <h2 className="h2">{t('roadmap.empty')}</h2>
        <p>{t(now ? 'roadmap.empty-next' : 'roadmap.empty-then')}</p>
        <Link className="btn" href="/">
          {t('missing.home')}
        </Link>
      </div>
    )
  }
  return (
    <div className="cols" ref={whole}>
      {columns.map((column) => (
        <Stack key={column.stage} column={column} weeks={of} fates={fates} />
      ))}
    </div>
  )
}

function Stack({ column, weeks, fates }: { column: Column; weeks: Map<string, number[]>; fates: Fates }) {
  const { t, number } = useWords()
  const name = useStageName()
  const [open, setOpen] = useState(false)
  const scale = scaleOf(weeks.values())
  const shown = open ? column.cards : column.cards.slice(0, FOLDED)
  const folded = column.cards.length - shown.length
  return (
    <section className={`col ${tone(column.kind)}`}>
      <h2>
        <StageMark kind={column.kind} size={16} />
        {name(column.stage)}
        <span className="n num">{number(column.total)}</span>
      </h2>
      {column.cards.length === 0 && <p className="none">{t('roadmap.none')}</p>}
      <ul>
        {shown.map((card) => (
          <OneCard
            key={card.id}
            card={card}
            column={column.stage}
            weeks={weeks.get(card.id)}
            scale={scale}
            end={fates && <Became fate={fates.get(card.id)} />}
          />
        ))}
      </ul>
      {folded > 0 && (
        <button type="button" className="more" onClick={() => setOpen(true)}>
          {t('roadmap.more', { folded })}
        </button>
      )}
    </section>
  )
}

type Shown = { card: Card; column: string; weeks: number[] | undefined; scale: number; end: ReactNode }

function OneCard({ card, column, weeks, scale, end }: Shown) {
  const { t, number } = useWords()
  const upvotes = card.votes.up !== undefined
  return (
    <li className="rc" data-card={card.id} data-column={column}>
      <h3>
        <Link href={`/ideas/${card.id}`}>{card.title ?? t('text.removed')}</Link>
      </h3>
      <div className="rm num">
        <span className="v">
          {upvotes && <Triangle width={9} height={6} />}
          <span aria-hidden="true">{number(card.score)}</span>
          <span className="sr">{t(upvotes ? 'roadmap.votes' : 'roadmap.score', { votes: card.score })}</span>
        </span>
        {weeks && <WeekBars weeks={weeks} scale={scale} width={64} height={18} />}
        {weeks && (weeks.at(-1) ?? 0) !== 0 && (
          <span className="ink3 end">
            {signed(weeks.at(-1) ?? 0)} {t('trend.week')}
          </span>
        )}
      </div>
      {end}
    </li>
  )
}

/** What became of a card since the day that is shown. */
function Became({ fate }: { fate: Fate | undefined }) {
  const { t, day } = useWords()
  if (!fate?.what) return <p className="fate ink3">{t('dial.still')}</p>
  return (
    <p className="fate">
      <span aria-hidden="true">→</span>
      <Stage slug={fate.last.to} kind={fate.last.kind} />
      <time className="ink3 end" dateTime={fate.last.at}>
        {day(fate.last.at)}
      </time>
    </p>
  )
}
