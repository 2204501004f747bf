import { useQueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { part } from '../parts/part'
import { Link } from 'wouter'
import { useBoards, useIdea, useIsKnown, useSession, useTimeline } from '../api/answers'
import { address, positionOf, Refused } from '../api/hub'
import type { Choice, Entry, Idea } from '../api/shapes'
import { useLiveIdeas } from '../live/useLiveIdeas'
import { History } from '../parts/History'
import { IdeaActs } from '../acts/IdeaActs'
import { isClosed, useTitleOf } from '../parts/IdeaRow'
import { IdeaText } from '../parts/IdeaText'
import { Problem } from '../parts/Problem'
import { Stage } from '../parts/StageMark'
import { Split, TriKey } from '../parts/TriKey'
import { useTitle } from '../parts/useTitle'
import { useVote } from '../parts/useVote'
import { VoteKey } from '../parts/VoteKey'
import { AfterVote } from '../sign/AfterVote'
import { Discussion, OfficialAnswer } from '../talk/Discussion'
import { useWords } from '../words'
import { withEveryWord } from './later'
import { NotFoundPage } from './NotFoundPage'

const HiddenIdea = part(() => import('../acts/HiddenIdea'))

const Asking = part(withEveryWord(() => import('../customers/Asking')))

/** For whoever is signed in. */
const FollowIdea = part(() => import('../notices/FollowIdea'))

/** Young ideas have none. */
const Life = part(() => import('../parts/Life'))

export default function IdeaPage({ id }: { id: string }) {
  const { t } = useWords()
  const idea = useIdea(id)
  const board = useBoards().data?.find((one) => one.board === idea.data?.board)
  useTitle(idea.data?.title, board?.name)
  if (idea.error instanceof Refused && idea.error.refusal.status === 404) return <NotFoundPage />
  return (
    <main className="shell">
      {idea.error && <Problem error={idea.error} again={() => void idea.refetch()} />}
      {idea.data &&
        (idea.data.hidden && idea.data.title === null ? (
          <div className="empty">
            <h1 className="h1">{t('idea.hidden')}</h1>
            <p>{idea.data.hidden.reason}</p>
            <Link className="btn" href={`/boards/${idea.data.board}`}>
              {board?.name ?? idea.data.board}
            </Link>
          </div>
        ) : (
          <Whole
            idea={board?.archived ? { ...idea.data, archived: true } : idea.data}
            boardName={board?.name ?? idea.data.board}
          />
        ))}
    </main>
  )
}

function useMovingIdea(idea: Idea) {
  const client = useQueryClient()
  const of = address(`ideas/${idea.id}`)
  const again = () => {
    void client.invalidateQueries({ queryKey: [of] })
    void client.invalidateQueries({ queryKey: [`${of}/timeline`] })
  }
  const moved = (ideas: Partial<Idea>[]) => {
    const news = ideas.find((one) => one.id === idea.id)
    if (!news) return
    client.setQueryData<Idea>([of], (held) => held && { ...held, ...news })
    if (news.stage !== idea.stage) again()
  }
  useLiveIdeas(idea.board, () => positionOf(of), moved, again)
}

function Whole({ idea, boardName }: { idea: Idea; boardName: string }) {
  const { t, day, number } = useWords()
  const title = useTitleOf(idea)
  const timeline = useTimeline(idea.id)
  const said = timeline.data?.entries
    .filter((entry) => entry.what === 'STAGED')
    .findLast((entry) => entry.message)
  const agree = idea.votes.up === undefined
  useMovingIdea(idea)
  const isKnown = useIsKnown()
  const sees = useSession().data?.permissions.includes('SEE_MEMBERS')
  return (
    <>
      <div className="crumb">
        <Link href={`/boards/${idea.board}`}>{boardName}</Link>
        <span aria-hidden="true">/</span>
        <span className="num">#{number(idea.number)}</span>
        <IdeaActs idea={idea} />
      </div>
      <div className="idea">
        <article>
          <div className={`ih ${agree ? 'no-key' : ''}`}>
            {!agree && <Key idea={idea} shape="xl" />}
            <div>
              <h1 className="h1">{title}</h1>
              <div className="by">
                <Stage slug={idea.stage} kind={idea.kind} />
                {timeline.data?.author?.name && <span>{timeline.data.author.name}</span>}
                <time className="ink3" dateTime={idea.submittedAt}>
                  {day(idea.submittedAt)}
                </time>
                {idea.votes.withoutAccount && idea.votes.up !== undefined ? (
                  <span className="ink3">
                    {t('vote.without-account', { all: idea.votes.up, votes: idea.votes.withoutAccount })}
                  </span>
                ) : null}
                {idea.tags.map((tag) => (
                  <Link
                    key={tag}
                    className="tag"
                    href={`/boards/${idea.board}?tag=${encodeURIComponent(tag)}`}
                  >
                    {tag}
                  </Link>
                ))}
              </div>
            </div>
          </div>
          <div className="bd">
            {agree ? (
              <Answer idea={idea} />
            ) : (
              <div className="ph-only">
                <Key idea={idea} shape="wide" />
              </div>
            )}
            <AfterVote idea={idea.id} />
            <div className="ph-only">
              <Suspense>{isKnown && !idea.archived && <FollowIdea idea={idea.id} />}</Suspense>
            </div>
            <Suspense>{idea.hidden && <HiddenIdea idea={idea} />}</Suspense>
            {idea.setAside?.map((one) => (
              <p key={one.id} className="note aside-note">
                {t('idea.set-aside', { votes: one.votes, day: day(one.since) })}{' '}
                {one.reason ?? t('text.removed')}
              </p>
            ))}
            <IdeaText idea={idea} />
            {said && <Said entry={said} />}
            <OfficialAnswer idea={idea.id} />
            {timeline.data && <LifeSoFar idea={idea} timeline={timeline.data} />}
            <Discussion idea={idea} />
          </div>
        </article>
        <aside className="rl">
          <div className="no-ph">
            <Suspense>{isKnown && !idea.archived && <FollowIdea idea={idea.id} />}</Suspense>
          </div>
          {timeline.error ? <Problem error={timeline.error} again={() => void timeline.refetch()} /> : null}
          {sees && (
            <Suspense>
              <Asking idea={idea.id} />
            </Suspense>
          )}
          {timeline.data && <History timeline={timeline.data} />}
        </aside>
      </div>
    </>
  )
}

function Key({ idea, shape }: { idea: Idea; shape: 'xl' | 'wide' }) {
  const vote = useVote()
  return (
    <VoteKey
      votes={idea.votes.up ?? 0}
      voted={idea.viewerVote?.choice === 'UP'}
      closed={isClosed(idea)}
      shape={shape}
      press={() => vote(idea, 'UP')}
    />
  )
}

function Answer({ idea }: { idea: Idea }) {
  const vote = useVote()
  return (
    <div className="answer">
      {!isClosed(idea) && (
        <TriKey
          title={idea.title ?? ''}
          chosen={idea.viewerVote?.choice}
          press={(choice: Choice) => vote(idea, choice)}
        />
      )}
      <Split votes={idea.votes} />
    </div>
  )
}

/** The words that came with the last move. */
function Said({ entry }: { entry: Extract<Entry, { what: 'STAGED' }> }) {
  const { day } = useWords()
  return (
    <div className="note said">
      <div className="oh">
        <Stage slug={entry.to} kind={entry.kind} />
        <time dateTime={entry.happenedAt}>{day(entry.happenedAt)}</time>
      </div>
      <p>{entry.message}</p>
    </div>
  )
}

function LifeSoFar({
  idea,
  timeline,
}: {
  idea: Idea
  timeline: NonNullable<ReturnType<typeof useTimeline>['data']>
}) {
  const { t } = useWords()
  const days = Math.floor((Date.now() - Date.parse(idea.submittedAt)) / 86_400_000)
  // A day is the finest that votes are counted by.
  if (days < 2) return null
  return (
    <section className="life">
      <h2 className="sec h2">
        {t('life.title')}
        <span className="end num">{t('life.days', { days })}</span>
      </h2>
      <Suspense fallback={<div className="life-to-come" />}>
        <Life timeline={timeline} events={timeline.entries} />
      </Suspense>
    </section>
  )
}
