import '../styles/keys.css'
import '../styles/asides.css'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useBoards, useSession } from '../api/answers'
import { NewAside } from '../asides/NewAside'
import { OneAside } from '../asides/OneAside'
import { useAsides } from '../asides/useAsides'
import { NotAllowed } from '../parts/NotAllowed'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'

/** Votes that do not count, and why; and how to set more aside. */
export default function AsidesPage() {
  const { t } = useWords()
  const session = useSession().data
  const may = session?.permissions.includes('SET_ASIDE') ?? false
  const boards = useBoards().data ?? []
  const [search] = useSearchParams()
  const asides = useAsides(may)
  const idea = search.get('idea') ?? undefined
  const board = search.get('board') ?? boards[0]?.board
  const [choosing, choose] = useState(idea !== undefined)
  useTitle(t('asides.title'))
  if (session && !may) {
    return (
      <main className="shell sheet">
        <h1 className="h1">{t('asides.title')}</h1>
        <NotAllowed />
      </main>
    )
  }
  return (
    <main className="shell sheet keys-made">
      <div className="headline">
        <h1 className="h1">{t('asides.title')}</h1>
        {!choosing && board && (
          <button type="button" className="btn primary" onClick={() => choose(true)}>
            {t('asides.new')}
          </button>
        )}
      </div>
      <p className="lead">{t('asides.lead')}</p>
      {choosing && board && <NewAside board={board} idea={idea} close={() => choose(false)} />}
      {asides.error ? <Problem error={asides.error} again={() => void asides.refetch()} /> : null}
      <ul className="rows" aria-busy={asides.isFetching}>
        {asides.data?.map((one) => (
          <OneAside
            key={one.id}
            one={one}
            board={boards.find(({ board: slug }) => slug === one.board)?.name ?? one.board}
          />
        ))}
      </ul>
      {asides.data?.length === 0 && !choosing && (
        <p className="empty" role="status">
          {t('asides.none')}
        </p>
      )}
    </main>
  )
}
