import { Suspense } from 'react'
import { part } from '../parts/part'
import { Link } from 'wouter'
import { useBoards, useDemo, useFacets, useSession } from '../api/answers'
import { Problem } from '../parts/Problem'
import { Title } from '../parts/useTitle'
import { useWords } from '../words'
import { BoardPage } from './BoardPage'
import { withEveryWord } from './later'

const FirstPage = part(withEveryWord(() => import('./FirstPage')))
const DemoHere = part(withEveryWord(() => import('../demo/DemoHere')))

/** How many ideas a board has. */
function Ideas({ of }: { of: string }) {
  const { t } = useWords()
  const stages = useFacets({ board: of }).data?.stages
  if (!stages) return null
  return ` · ${t('home.ideas', { ideas: stages.reduce((sum, { count }) => sum + count, 0) })}`
}

/** A hub of one board is that board. */
export function HomePage() {
  const { t } = useWords()
  const boards = useBoards()
  const list = boards.data
  const keeps = useSession().data?.permissions.includes('KEEP_BOARDS') ?? false
  const demo = useDemo(list?.some((board) => board.board.startsWith('demo-')) ?? false).data
  // While the demo is loaded its boards come one by one; the page waits for all of them.
  if (keeps && (list?.length === 0 || demo?.state === 'LOADING')) return <FirstPage />
  if (list?.length === 1 && list[0]) return <BoardPage slug={list[0].board} />
  return (
    <main className="shell sheet">
      <Title of={t('home.title')} />
      <h1 className="h1">{t('home.title')}</h1>
      {boards.error && <Problem error={boards.error} again={() => void boards.refetch()} />}
      {list?.length === 0 && (
        <div className="empty">
          <h2 className="h2">{t('home.empty')}</h2>
          <p>{t('home.empty-next')}</p>
        </div>
      )}
      <ul className="rows boards">
        {list?.map((board) => (
          <li key={board.board}>
            <Link href={`/boards/${board.board}`}>
              <h2 className="h2">{board.name}</h2>
              <p className="ink3">
                {t(`model.${board.votingModel}`)}
                <Ideas of={board.board} />
                {board.archived && ` · ${t('board.archived')}`}
              </p>
            </Link>
          </li>
        ))}
      </ul>
      {demo && demo.state !== 'NONE' && (
        <Suspense fallback={null}>
          <DemoHere />
        </Suspense>
      )}
    </main>
  )
}
