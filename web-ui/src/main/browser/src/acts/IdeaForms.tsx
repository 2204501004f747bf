import '../styles/share.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useFacets } from '../api/answers'
import { address, tell } from '../api/hub'
import type { Idea } from '../api/shapes'
import { useWords } from '../words'
import { Dialog } from '../parts/Dialog'
import { fieldProblems } from '../parts/fieldProblems'
import type { Act } from './IdeaActs'
import { Problem } from '../parts/Problem'
import { TagsField } from '../parts/TagsField'
import { TextField, TitleField } from '../parts/TextField'

type Props = { idea: Idea; act: Extract<Act, 'reword' | 'tag' | 'withdraw'>; done: () => void }

/** The form for what somebody chose to do to an idea. */
export default function IdeaForms({ idea, act, done }: Props) {
  switch (act) {
    case 'reword':
      return <Reword idea={idea} done={done} />
    case 'tag':
      return <Tag idea={idea} done={done} />
    case 'withdraw':
      return <Withdraw idea={idea} done={done} />
  }
}

type One = Omit<Props, 'act'>

function useTelling(idea: Idea, done: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ part, body }: { part: string; body?: unknown }) =>
      tell(address(`ideas/${idea.id}${part}`), body ? 'PUT' : 'DELETE', body),
    onSuccess: async () => {
      await client.invalidateQueries()
      done()
    },
  })
}

function Reword({ idea, done }: One) {
  const { t } = useWords()
  const [title, setTitle] = useState(idea.title ?? '')
  const [text, setText] = useState(idea.text ?? '')
  const telling = useTelling(idea, done)
  const wrong = fieldProblems(t, telling.error)
  return (
    <Dialog title={t('idea.reword')} close={done}>
      <Form
        save={t('idea.save')}
        done={done}
        busy={telling.isPending}
        error={(wrong.title ?? wrong.text) ? null : telling.error}
        send={() => telling.mutate({ part: '/text', body: { title, text } })}
      >
        <TitleField value={title} write={setTitle} problem={wrong.title} />
        <TextField value={text} write={setText} problem={wrong.text} />
      </Form>
    </Dialog>
  )
}

function Tag({ idea, done }: One) {
  const { t } = useWords()
  const [tags, setTags] = useState(idea.tags)
  const known = useFacets({ board: idea.board }).data?.tags.map((tag) => tag.value) ?? []
  const telling = useTelling(idea, done)
  const wrong = fieldProblems(t, telling.error)
  return (
    <Dialog title={t('idea.tag')} close={done}>
      <Form
        save={t('idea.save')}
        done={done}
        busy={telling.isPending}
        error={wrong.tags ? null : telling.error}
        send={() => telling.mutate({ part: '/tags', body: { tags } })}
      >
        <TagsField tags={tags} known={known} set={setTags} problem={wrong.tags} />
      </Form>
    </Dialog>
  )
}

function Withdraw({ idea, done }: One) {
  const { t } = useWords()
  const telling = useTelling(idea, done)
  return (
    <Dialog title={t('idea.withdraw-sure')} close={done}>
      <Form
        save={t('idea.withdraw-yes')}
        danger
        done={done}
        busy={telling.isPending}
        error={telling.error}
        send={() => telling.mutate({ part: '' })}
      >
        <p>{t('idea.withdraw-why')}</p>
      </Form>
    </Dialog>
  )
}

type FormProps = {
  save: string
  danger?: boolean
  busy: boolean
  error: unknown
  send: () => void
  done: () => void
  children: ReactNode
}

function Form({ save, danger = false, busy, error, send, done, children }: FormProps) {
  const { t } = useWords()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  return (
    <form onSubmit={submit} noValidate>
      {children}
      {error ? <Problem error={error} /> : null}
      <div className="acts">
        <button type="submit" className={`btn ${danger ? 'danger' : 'primary'}`} disabled={busy}>
          {save}
        </button>
        <button type="button" className="btn quiet" onClick={done}>
          {t('idea.cancel')}
        </button>
      </div>
    </form>
  )
}
