import { Suspense, useState } from 'react'
import { part } from './part'
import { Link } from 'wouter'
import { useDragging } from '../acts/useDragging'
import { useBoards, useMay } from '../api/answers'
import type { Movable } from '../acts/MoveIdea'
import { votersOf, type Card, type Column } from '../api/shapes'
import type { Fate } from '../dial/changes'
import { Moves } from '../dial/Moves'
import { useWeeksAt } from '../dial/useWeeksAt'
import { withEveryWord } from '../pages/later'
import { useWords } from '../words'
import { RoadmapCard } from './RoadmapCard'
import { Stage, StageMark, tone, useStageName } from './StageMark'
import { scaleOf } from './Weeks'

const MoveIdea = part(withEveryWord(() => import('../acts/MoveIdea')))

/** So many cards of a column are shown before one asks for the rest. */
const FOLDED = 6

/** A line is low already: a column scales it to its own votes sooner than a list scales its bars. */
const LEAST = 8

/** As many of all as one request may name, and of a column; the page brings their weeks (Weeks.java). */
const WITH_WEEKS = 90
const OF_A_COLUMN = 25

type Fates = Map<string, Fate> | undefined

type Props = { columns: Column[]; asOf: string | undefined; fates: Fates }

/** A column for each stage, now or as of a day; cards that move are seen to move. */
export function RoadmapColumns({ columns, asOf, fates }: Props) {
  const { t } = useWords()
  const ids = columns
    .flatMap((column) => column.cards.slice(0, OF_A_COLUMN).map((card) => card.id))
    .slice(0, WITH_WEEKS)
  const weeks = useWeeksAt(ids.toSorted(), asOf)
  const may = useMay()
  const boards = useBoards().data
  const [moving, begin] = useState<{ idea: Movable; to: string | undefined }>()
  const of = new Map(weeks.data?.items.map((one) => [one.id, one.weeks]))
  /** The other columns that the card's own board has, too; nothing where the viewer moves none. */
  const targets = (card: Card, from: Column) => {
    if (asOf !== undefined || !may('MOVE_IDEAS', card.board)) return undefined
    const stages = boards?.find((one) => one.board === card.board)?.stages ?? []
    const others = columns.filter((one) => one !== from && stages.some((stage) => stage.slug === one.stage))
    return others.map((one) => one.stage)
  }
  /** Those that are no column; the menu leads there. */
  const no = (card: Card) =>
    (boards?.find((one) => one.board === card.board)?.stages ?? [])
      .filter((stage) => stage.kind === 'DECLINED' && columns.every((one) => one.stage !== stage.slug))
      .map((stage) => stage.slug)
  const moves = columns.some((column) => column.cards.some((card) => targets(card, column)))
  const move = (id: string, to?: string) => {
    const from = columns.find((column) => column.cards.some((card) => card.id === id))
    const card = from?.cards.find((one) => one.id === id)
    if (from && card) begin({ idea: { ...card, stage: from.stage, voters: votersOf(card.votes) }, to })
  }
  if (columns.every((column) => column.total === 0)) {
    return (
      <div className="empty">
        <h2 className="h2">{t('roadmap.empty')}</h2>
        <p>{t(asOf ? 'roadmap.empty-then' : 'roadmap.empty-next')}</p>
        <Link className="btn" href="/">
          {t('missing.home')}
        </Link>
      </div>
    )
  }
  return (
    <Moves columns={columns}>
      {columns.map((column) => (
        <Stack
          key={column.stage}
          column={column}
          asOf={asOf}
          weeks={of}
          fates={fates}
          targets={(card) => targets(card, column)}
          no={no}
          moves={moves}
          move={move}
        />
      ))}
      {moving && (
        <Suspense>
          <MoveIdea
            idea={moving.idea}
            {...(moving.to ? { to: moving.to } : {})}
            done={() => begin(undefined)}
          />
        </Suspense>
      )}
    </Moves>
  )
}

type StackProps = Omit<Props, 'columns'> & {
  column: Column
  weeks: Map<string, number[]>
  /** Where a card can be moved to; nothing where the viewer moves none. */
  targets: (card: Card) => string[] | undefined
  no: (card: Card) => string[]
  /** Whether the viewer moves any card at all, perhaps from another column to this one. */
  moves: boolean
  move: (card: string, to?: string) => void
}

function Stack({ column, asOf, weeks, fates, targets, no, moves, move }: StackProps) {
  const { t, number } = useWords()
  const name = useStageName()
  const [open, setOpen] = useState(false)
  const scale = scaleOf(
    column.cards.map((card) => weeks.get(card.id) ?? []),
    LEAST,
  )
  const shown = open ? column.cards : column.cards.slice(0, FOLDED)
  const folded = column.cards.length - shown.length
  const ids = shown.map((card) => card.id)
  const here = useDragging(moves, ids, (card) => move(card, column.stage))
  return (
    <section className={`col ${tone(column.kind)}`} data-stage={column.stage} ref={here}>
      <h2>
        <StageMark kind={column.kind} size={16} />
        {name(column.stage)}
        <span className="n num">{number(column.total)}</span>
      </h2>
      {column.cards.length === 0 && <p className="none">{t('roadmap.none')}</p>}
      <ul>
        {shown.map((card) => (
          <RoadmapCard
            key={card.id}
            card={card}
            column={column}
            asOf={asOf}
            weeks={weeks.get(card.id)}
            scale={scale}
            end={fates && <Became fate={fates.get(card.id)} />}
            targets={targets(card)}
            no={no(card)}
            move={(to) => move(card.id, to)}
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
