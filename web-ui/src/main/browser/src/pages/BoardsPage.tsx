import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link } from 'wouter'
import { useBoards, useSession } from '../api/answers'
import { address, tell } from '../api/hub'
import type { Board } from '../api/shapes'
import { NotAllowed } from '../parts/NotAllowed'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { slugOf } from '../parts/slugOf'
import { StagesForm } from '../parts/StagesForm'
import { useTitle } from '../parts/useTitle'
import { Wrong } from '../parts/Wrong'
import { SegmentNames } from '../customers/SegmentNames'
import { SegmentsField } from '../customers/SegmentsField'
import { useWords } from '../words'

const MODELS = ['UPVOTE', 'AGREE_DISAGREE'] as const
const VISIBILITIES = ['PUBLIC', 'SIGNED_IN', 'SEGMENT', 'TEAM'] as const

export default function BoardsPage() {
  const { t } = useWords()
  const boards = useBoards()
  const may = useSession().data?.permissions.includes('KEEP_BOARDS') ?? false
  const [open, setOpen] = useState<string>()
  useTitle(t('boards.title'))
  const none = boards.data?.length === 0
  return (
    <main className="shell sheet">
      <h1 className="h1">{t('boards.title')}</h1>
      <p className="lead">{t('boards.lead')}</p>
      {boards.error ? <Problem error={boards.error} again={() => void boards.refetch()} /> : null}
      {!may && <NotAllowed />}
      <ul className="rows boards-kept">
        {boards.data?.map((board) => (
          <li key={board.board}>
            <div className="kept-board">
              <div>
                <h2 className="h2">
                  <Link href={`/boards/${board.board}`}>{board.name ?? board.board}</Link>
                </h2>
                <p className="ink3">
                  {t(`model.${board.votingModel as 'UPVOTE'}`)} ·{' '}
                  {t(board.archived ? 'boards.archived' : `boards.${board.visibility as 'PUBLIC'}`)}
                  {board.visibility === 'SEGMENT' && !board.archived && (
                    <SegmentNames of={board.segments ?? []} />
                  )}
                  {board.votesWithoutAccount && ` · ${t('boards.without-account-short')}`}
                </p>
              </div>
              {may && !board.archived && (
                <button
                  type="button"
                  className="btn sm"
                  aria-expanded={open === board.board}
                  onClick={() => setOpen(open === board.board ? undefined : board.board)}
                >
                  {t('boards.change')}
                </button>
              )}
            </div>
            {open === board.board && (
              <>
                <BoardForm board={board} done={() => setOpen(undefined)} />
                <StagesForm board={board} />
              </>
            )}
          </li>
        ))}
      </ul>
      {may && !none && open !== '' && (
        <button type="button" className="btn primary new-board" onClick={() => setOpen('')}>
          {t('boards.new')}
        </button>
      )}
      {may && boards.data && (none || open === '') && (
        <section className="block">
          <h2 className="h2">{t(none ? 'boards.first' : 'boards.new')}</h2>
          <BoardForm done={() => setOpen(undefined)} />
        </section>
      )}
    </main>
  )
}

function BoardForm({ board, done }: { board?: Board; done: () => void }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [name, setName] = useState(board?.name ?? '')
  const [ownSlug, setSlug] = useState<string>()
  const [votingModel, setModel] = useState<string>(board?.votingModel ?? 'UPVOTE')
  const [visibility, setVisibility] = useState<string>(board?.visibility ?? 'PUBLIC')
  const [withoutAccount, setWithoutAccount] = useState(board?.votesWithoutAccount ?? true)
  const [segments, setSegments] = useState<string[]>(board?.segments ?? [])
  const slug = board?.board ?? ownSlug ?? slugOf(name)
  const fits = votingModel === 'UPVOTE' && visibility === 'PUBLIC'
  const taken =
    !board && (client.getQueryData<Board[]>([address('boards')])?.some((one) => one.board === slug) ?? false)
  const save = useMutation({
    mutationFn: () =>
      tell(address(`boards/${encodeURIComponent(slug || '-')}`), 'PUT', {
        name,
        votingModel,
        visibility,
        ...(fits ? { votesWithoutAccount: withoutAccount } : {}),
        ...(visibility === 'SEGMENT' ? { segments } : {}),
      }),
    onSuccess: async () => {
      await client.invalidateQueries()
      done()
    },
  })
  const wrong = fieldProblems(t, save.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending && !taken) save.mutate()
  }
  const id = board?.board ?? 'new'
  return (
    <form className="form" onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor={`name-${id}`}>{t('boards.name')}</label>
        <input
          id={`name-${id}`}
          className="input big"
          autoFocus
          value={name}
          onChange={(event) => {
            setName(event.target.value)
            save.reset()
          }}
        />
        <Wrong id={`name-${id}-problem`} says={wrong.name && t('boards.name-bad')} />
      </div>
      {!board && (
        <div className="field">
          <label htmlFor="slug">{t('boards.address')}</label>
          <input
            id="slug"
            className="input"
            value={slug}
            onChange={(event) => {
              setSlug(event.target.value)
              save.reset()
            }}
          />
          <p className="ink3 under">{new URL(`boards/${slug || '…'}`, document.baseURI).href}</p>
          <Wrong
            id="slug-problem"
            says={taken ? t('boards.taken') : wrong.board ? t('boards.address-bad') : undefined}
          />
        </div>
      )}
      <Pick
        legend={t('boards.model')}
        name={`model-${id}`}
        values={MODELS}
        chosen={votingModel}
        say={(one) => t(`model.${one as 'UPVOTE'}`)}
        choose={setModel}
      />
      <Pick
        legend={t('boards.visibility')}
        name={`visibility-${id}`}
        values={VISIBILITIES}
        chosen={visibility}
        say={(one) => t(`boards.${one as 'PUBLIC'}`)}
        choose={setVisibility}
      />
      {visibility === 'SEGMENT' && (
        <SegmentsField
          chosen={segments}
          choose={(next) => {
            setSegments(next)
            save.reset()
          }}
          problem={wrong.segments && t('boards.segments-bad')}
        />
      )}
      {fits && (
        <label className="choice">
          <input
            type="checkbox"
            checked={withoutAccount}
            onChange={(event) => setWithoutAccount(event.target.checked)}
          />
          <span>{t('boards.without-account')}</span>
        </label>
      )}
      {save.error && !wrong.name && !wrong.board && !wrong.segments ? <Problem error={save.error} /> : null}
      <div className="acts">
        <button type="submit" className="btn primary" aria-disabled={save.isPending}>
          {t(board ? 'name.keep' : 'boards.create')}
        </button>
        <button type="button" className="btn" onClick={done}>
          {t('boards.cancel')}
        </button>
      </div>
    </form>
  )
}

type PickProps = {
  legend: string
  name: string
  values: readonly string[]
  chosen: string
  say: (value: string) => string
  choose: (value: string) => void
}

function Pick({ legend, name, values, chosen, say, choose }: PickProps) {
  return (
    <fieldset className="field choices">
      <legend className="label">{legend}</legend>
      {values.map((one) => (
        <label key={one} className="choice">
          <input type="radio" name={name} checked={chosen === one} onChange={() => choose(one)} />
          <span>{say(one)}</span>
        </label>
      ))}
    </fieldset>
  )
}
