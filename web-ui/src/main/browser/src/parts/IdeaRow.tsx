import { IconMessage2 } from '@tabler/icons-react'
import { memo } from 'react'
import { Link } from 'wouter'
import type { Board, Choice, Idea } from '../api/shapes'
import { useWords } from '../words'
import { AfterVote } from '../sign/AfterVote'
import { Icon } from './Icon'
import { Stage } from './StageMark'
import { Split, TriKey } from './TriKey'
import { VoteKey } from './VoteKey'
import { signed, Trend, WeekBars } from './Weeks'

type Props = {
  idea: Idea
  model: Board['votingModel']
  weeks: number[] | undefined
  /** How many votes a week fill a bar of this list. */
  scale: number
  vote: (idea: Idea, choice: Choice) => void
}

export const isClosed = (idea: Idea) =>
  idea.kind === 'SHIPPED' ||
  idea.kind === 'DECLINED' ||
  Boolean(idea.withdrawn || idea.hidden || idea.archived)

/** Of an idea whose words are gone: why they are. */
export function useTitleOf(idea: Idea): string {
  const { t } = useWords()
  return idea.title ?? t(idea.withdrawn ? 'idea.withdrawn' : idea.hidden ? 'idea.hidden' : 'text.removed')
}

/** Drawn again only for what it shows: of twenty rows one changes at a time. */
export const IdeaRow = memo(function IdeaRow({ idea, model, weeks, scale, vote }: Props) {
  const { t, day, number } = useWords()
  const closed = isClosed(idea)
  const title = useTitleOf(idea)
  const agree = model === 'AGREE_DISAGREE'
  return (
    <li className={`row ${closed ? 'is-closed' : ''} ${agree ? 'wide' : ''}`}>
      {!agree && (
        <VoteKey
          votes={idea.votes.up ?? 0}
          voted={idea.viewerVote?.choice === 'UP'}
          closed={closed}
          press={() => vote(idea, 'UP')}
        />
      )}
      <div>
        <h3>
          <Link href={`/ideas/${idea.id}`}>{title}</Link>
        </h3>
        {idea.text && <p className="ex">{idea.excerpt ?? idea.text}</p>}
        {agree && (
          <div className="answer">
            {!closed && (
              <TriKey title={title} chosen={idea.viewerVote?.choice} press={(choice) => vote(idea, choice)} />
            )}
            <Split votes={idea.votes} />
          </div>
        )}
        <AfterVote idea={idea.id} />
        <div className="meta">
          <Stage slug={idea.stage} kind={idea.kind} />
          {idea.tags.map((tag) => (
            <Link key={tag} className="tag" href={`/boards/${idea.board}?tag=${encodeURIComponent(tag)}`}>
              {tag}
            </Link>
          ))}
          {idea.comments > 0 && (
            <span>
              <Icon of={IconMessage2} size={14} />
              {number(idea.comments)}
            </span>
          )}
          <time dateTime={idea.submittedAt}>{day(idea.submittedAt)}</time>
          {weeks && !agree && !closed && (
            <span className="trend-s">
              <WeekBars weeks={weeks} scale={scale} width={48} height={14} />
              <b>{signed(weeks.at(-1) ?? 0)}</b>
              <span className="sr">{t('trend.week')}</span>
            </span>
          )}
        </div>
      </div>
      {!agree && (weeks && !closed ? <Trend weeks={weeks} scale={scale} /> : <div className="trend" />)}
    </li>
  )
})
