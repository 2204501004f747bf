import '../styles/share.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useLocation } from 'wouter'
import { useBoards, useFacets, useMe } from '../api/answers'
import { address, Refused, tell } from '../api/hub'
import type { Board } from '../api/shapes'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { Similar } from '../parts/Similar'
import { TagsField } from '../parts/TagsField'
import { TextField, TitleField } from '../parts/TextField'
import { placeOf, useDraft } from '../parts/useDraft'
import { useSignIn } from '../sign/useSignIn'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'
import { NotFoundPage } from './NotFoundPage'

export default function SharePage({ board: slug }: { board: string }) {
  const { t } = useWords()
  const boards = useBoards()
  const board = boards.data?.find((one) => one.board === slug)
  useTitle(t('share.title'), board?.name)
  if (boards.data && !board) return <NotFoundPage />
  return (
    <main className="shell sharing">
      {boards.error && <Problem error={boards.error} again={() => void boards.refetch()} />}
      {board && <Writing board={board} key={slug} />}
    </main>
  )
}

function Writing({ board }: { board: Board }) {
  const { t, clock } = useWords()
  const { draft, write, forget } = useDraft(board.board)
  const known = useFacets({ board: board.board }).data?.tags.map((tag) => tag.value) ?? []
  const { send, problems, error, isPending } = useSending(board.board, draft, forget)
  const [, go] = useLocation()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  return (
    <>
      <form id="idea" onSubmit={submit} noValidate>
        <div className="first">
          <h1 className="h1">{t('share.title')}</h1>
          <p className="lead">{t(`share.to.${board.visibility}`, { board: board.name ?? board.board })}</p>
          <TitleField value={draft.title} write={(title) => write({ title })} problem={problems.title} />
        </div>
        <div className="rest">
          <TextField value={draft.text} write={(text) => write({ text })} problem={problems.text} />
          <TagsField
            tags={draft.tags}
            known={known}
            set={(tags) => write({ tags })}
            problem={problems.tags}
          />
          {error ? <Problem error={error} /> : null}
        </div>
        <div className="end">
          <button type="submit" className="btn primary lg" disabled={isPending || !draft.title.trim()}>
            {t('share.send')}
          </button>
          <button type="button" className="btn quiet" onClick={() => go(`/boards/${board.board}`)}>
            {t('share.keep')}
          </button>
          <span className="kept" role="status">
            {draft.keptAt && t('share.kept', { at: clock(draft.keptAt) })}
          </span>
          <p className="hears">{t('follow.by-sharing')}</p>
        </div>
      </form>
      <Similar board={board.board} title={draft.title} text={draft.text} />
    </>
  )
}

/** Nothing typed is lost: the draft goes when the hub has the idea, and a second try sends the same id. */
function useSending(board: string, draft: ReturnType<typeof useDraft>['draft'], forget: () => void) {
  const { t } = useWords()
  const client = useQueryClient()
  const me = useMe().data
  const signIn = useSignIn()
  const [, go] = useLocation()
  const { id, title, text, tags } = draft
  /** Nobody shares before others can be told who does. */
  const introduce = () =>
    signIn({
      kind: 'idea',
      to: `ideas/${id}`,
      method: 'PUT',
      body: { board, title, text, tags },
      back: `/ideas/${id}`,
      title,
      draft: placeOf(board),
    })
  const sending = useMutation({
    mutationFn: () => tell(address(`ideas/${id}`), 'PUT', { board, title, text, tags }),
    onSuccess: () => {
      forget()
      void client.invalidateQueries({ queryKey: ['ideas'] })
      go(`/ideas/${id}`)
    },
    onError: (error) => {
      if (error instanceof Refused && error.refusal.status === 401) introduce()
    },
  })
  const problems = fieldProblems(t, sending.error)
  const send = () => {
    if (me && me.displayName === null) introduce()
    else sending.mutate()
  }
  const shown = Object.keys(problems).some((field) => ['title', 'text', 'tags'].includes(field))
  return { send, problems, error: shown ? null : sending.error, isPending: sending.isPending }
}
