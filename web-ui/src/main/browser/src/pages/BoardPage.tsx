import { Suspense, useMemo } from 'react'
import { part } from '../parts/part'
import { Link } from 'wouter'
import { useBoards, useFacets, useIsKnown, useWeeks } from '../api/answers'
import { useAsked, useIdeas, useMovingIdeas, type Asked } from '../api/ideas'
import type { Board, Idea, Kind } from '../api/shapes'
import { Narrowed, SortWhy, Tools } from '../parts/ListTools'
import { IdeaRow } from '../parts/IdeaRow'
import { Problem } from '../parts/Problem'
import { StageMark, tone, useStageName } from '../parts/StageMark'
import { Title } from '../parts/useTitle'
import { useVote } from '../parts/useVote'
import { Waiting } from '../parts/Waiting'
import { scaleOf } from '../parts/Weeks'
import { useWords } from '../words'
import { NotFoundPage } from './NotFoundPage'

/** For whoever is signed in. */
const FollowBoard = part(() => import('../notices/FollowBoard'))

export function BoardPage({ slug }: { slug: string }) {
  const { t } = useWords()
  const boards = useBoards()
  const isKnown = useIsKnown()
  const board = boards.data?.find((one) => one.board === slug)
  if (boards.data && !board) return <NotFoundPage />
  return (
    <main className="shell board">
      <div>
        <div className="board-h">
          <h1 className="h1">{board?.name ?? ' '}</h1>
          {board && !board.archived && (
            <Link className="btn primary" href={`/boards/${slug}/share`}>
              {t('share.title')}
            </Link>
          )}
        </div>
        {board?.archived && <p className="banner">{t('board.archived-why')}</p>}
        {boards.error ? <Problem error={boards.error} again={() => void boards.refetch()} /> : null}
        <div className="no-rail">
          <Suspense>{isKnown && board && !board.archived && <FollowBoard board={slug} />}</Suspense>
        </div>
        {board && <Title of={board.name} />}
        {board && <IdeaList board={board} key={slug} />}
      </div>
      {board && <Rail board={board} label={t('board.stages')} />}
    </main>
  )
}

function IdeaList({ board }: { board: Board }) {
  const { t, number } = useWords()
  const { asked, narrow } = useAsked(board.board)
  const ideas = useIdeas(asked)
  const vote = useVote()
  const { archived } = board
  const items = useMemo(() => {
    const all = unique(ideas.data?.pages.flatMap((page) => page.items) ?? [])
    return archived ? all.map((idea) => ({ ...idea, archived })) : all
  }, [ideas.data, archived])
  const total = ideas.data?.pages[0]?.total ?? 0
  useMovingIdeas(asked)

  return (
    <>
      <Tools asked={asked} narrow={narrow} board={board} />
      <Narrowed asked={asked} narrow={narrow} />
      {items.length > 1 && <SortWhy asked={asked} />}
      {ideas.error && <Problem error={ideas.error} again={() => void ideas.refetch()} />}
      {ideas.isPending && <Waiting />}
      {ideas.data && items.length === 0 && <Nothing asked={asked} />}
      <h2 className="sr">{t('shell.ideas')}</h2>
      <ul className="rows first-open">
        {chunks(items, 20).map((some, at) => (
          <Rows key={at} ideas={some} board={board} vote={vote} />
        ))}
      </ul>
      {items.length > 0 && (
        <div className="end-of-list">
          <span>{t('board.count', { shown: number(items.length), all: number(total), total })}</span>
          {ideas.hasNextPage && (
            <button
              type="button"
              className="link more"
              aria-disabled={ideas.isFetchingNextPage}
              onClick={() => !ideas.isFetchingNextPage && void ideas.fetchNextPage()}
            >
              {t('board.more', { more: Math.min(20, total - items.length) })}
            </button>
          )}
        </div>
      )}
    </>
  )
}

type RowsProps = { ideas: Idea[]; board: Board; vote: ReturnType<typeof useVote> }

/** Twenty rows ask for their weeks together, once. */
function Rows({ ideas, board, vote }: RowsProps) {
  const upvote = board.votingModel === 'UPVOTE'
  const weeks = useWeeks(upvote ? ideas.map((idea) => idea.id) : [])
  const of = new Map(weeks.data?.items.map((one) => [one.id, one.weeks]))
  const scale = scaleOf(of.values())
  return ideas.map((idea) => (
    <IdeaRow
      key={idea.id}
      idea={idea}
      model={board.votingModel}
      weeks={of.get(idea.id)}
      scale={scale}
      vote={vote}
    />
  ))
}

function Nothing({ asked }: { asked: Asked }) {
  const { t } = useWords()
  const narrowed = asked.q ?? asked.stage ?? asked.tag
  return (
    <div className="empty">
      <h2 className="h2">{narrowed ? t('board.nothing') : t('board.empty')}</h2>
      <p>{narrowed ? t('board.nothing-next') : t('board.empty-next')}</p>
      {narrowed && (
        <Link className="btn" href={`/boards/${asked.board}`}>
          {t('board.all')}
        </Link>
      )}
    </div>
  )
}

function Rail({ board, label }: { board: Board; label: string }) {
  const isKnown = useIsKnown()
  const { number } = useWords()
  const name = useStageName()
  const { asked } = useAsked(board.board)
  const facets = useFacets({ board: asked.board, q: asked.q, stage: asked.stage, tag: asked.tag }).data
  const counts = new Map(facets?.stages.map(({ value, count }) => [value, count]))
  const most = Math.max(1, ...counts.values())
  return (
    <aside className="rail">
      <Suspense>{isKnown && !board.archived && <FollowBoard board={board.board} />}</Suspense>
      <section>
        <h2>{label}</h2>
        {board.stages.map(({ slug, kind }: { slug: string; kind: Kind }) => (
          <Link
            key={slug}
            className={`facet ${tone(kind)}`}
            href={`/boards/${board.board}${stageOnly(asked, slug)}`}
          >
            <StageMark kind={kind} />
            <span className="lab">{name(slug)}</span>
            <span className="num ink2">{number(counts.get(slug) ?? 0)}</span>
            <span className="bar-w">
              <i style={{ width: `${((counts.get(slug) ?? 0) / most) * 100}%` }} />
            </span>
          </Link>
        ))}
      </section>
    </aside>
  )
}

/** What the counts were asked with, and this stage. */
function stageOnly({ q, tag, sort }: Asked, stage: string): string {
  const query = new URLSearchParams({ stage })
  Object.entries({ q, tag, sort }).forEach(([name, value]) => value && query.set(name, value))
  return `?${query}`
}

/** An idea that moved while somebody pages may come twice. */
function unique(ideas: Idea[]): Idea[] {
  return [...new Map(ideas.map((idea) => [idea.id, idea])).values()]
}

function chunks<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )
}
