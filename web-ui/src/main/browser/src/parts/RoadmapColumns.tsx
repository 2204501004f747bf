import { useState } from 'react'
import { Link } from 'wouter'
import { useWeeks } from '../api/answers'
import type { Column } from '../api/shapes'
import type { Fate } from '../dial/changes'
import { useMoves } from '../dial/useMoves'
import { useWords } from '../words'
import { RoadmapCard } from './RoadmapCard'
import { Stage, StageMark, tone, useStageName } from './StageMark'
import { scaleOf } from './Weeks'

/** So many cards of a column are shown before one asks for the rest. */
const FOLDED = 6

/** As many as one request may name. */
const WITH_WEEKS = 90

type Fates = Map<string, Fate> | undefined

type Props = { columns: Column[]; asOf: string | undefined; fates: Fates }

/** A column for each stage, now or as of a day; cards that move are seen to move. */
export function RoadmapColumns({ columns, asOf, fates }: Props) {
  const { t } = useWords()
  const ids = columns
    .flatMap((column) => column.cards.slice(0, 25).map((card) => card.id))
    .slice(0, WITH_WEEKS)
  const weeks = useWeeks(ids.toSorted(), asOf)
  const whole = useMoves()
  const of = new Map(weeks.data?.items.map((one) => [one.id, one.weeks]))
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
    <div className="cols" ref={whole}>
      {columns.map((column) => (
        <Stack key={column.stage} column={column} asOf={asOf} weeks={of} fates={fates} />
      ))}
    </div>
  )
}

type StackProps = Omit<Props, 'columns'> & { column: Column; weeks: Map<string, number[]> }

function Stack({ column, asOf, weeks, fates }: StackProps) {
  const { t, number } = useWords()
  const name = useStageName()
  const [open, setOpen] = useState(false)
  const scale = scaleOf(column.cards.map((card) => weeks.get(card.id) ?? []))
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
          <RoadmapCard
            key={card.id}
            card={card}
            column={column}
            asOf={asOf}
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
