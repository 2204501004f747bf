import { Suspense, type ReactNode } from 'react'
import { part } from './part'
import { Link } from 'wouter'
import type { Card, Column } from '../api/shapes'
import { dayOf } from '../dial/days'
import { withEveryWord } from '../pages/later'
import { useWords } from '../words'
import { Triangle } from './VoteKey'
import { WeekLine } from './Weeks'

const MoveMenu = part(withEveryWord(() => import('../acts/MoveMenu')))

type Props = {
  card: Card
  column: Column
  asOf: string | undefined
  weeks: number[] | undefined
  scale: number
  end: ReactNode
  targets: string[] | undefined
  /** The stages in which it would be declined. */
  no: string[]
  move: (to?: string) => void
}

export function RoadmapCard({ card, column, asOf, weeks, scale, end, targets, no, move }: Props) {
  const { t, number } = useWords()
  const title = card.title ?? t('text.removed')
  const upvotes = card.votes.up !== undefined
  return (
    <li className="rc" data-card={card.id} data-column={column.stage} data-to={targets?.join(' ')}>
      <div className="rt">
        <h3>
          <Link href={`/ideas/${card.id}`} draggable={false}>
            {title}
          </Link>
        </h3>
        {targets && (
          <Suspense>
            <MoveMenu title={title} targets={[...targets, ...no]} move={move} />
          </Suspense>
        )}
      </div>
      <div className="rm num">
        <span className="v">
          {upvotes && <Triangle width={9} height={6} />}
          <span aria-hidden="true">{number(card.score)}</span>
          <span className="sr">{t(upvotes ? 'roadmap.votes' : 'roadmap.score', { votes: card.score })}</span>
        </span>
        {weeks && <WeekLine weeks={weeks} scale={scale} />}
        <Since card={card} kind={column.kind} asOf={asOf} />
      </div>
      {card.reason && <p className="why">{card.reason}</p>}
      {end}
    </li>
  )
}

type SinceProps = { card: Card; kind: Column['kind']; asOf: string | undefined }

/** What is done has a day on which it was done; everything else has waited for so many days. */
function Since({ card, kind, asOf }: SinceProps) {
  const { t, day } = useWords()
  const done = kind === 'SHIPPED' || kind === 'DECLINED'
  const days = dayOf(asOf ?? new Date().toISOString()) - dayOf(card.since)
  return (
    <time className="ink3 end" dateTime={card.since} title={t('roadmap.since', { day: day(card.since) })}>
      {done ? day(card.since) : t('roadmap.days', { days: Math.max(0, days) })}
    </time>
  )
}
