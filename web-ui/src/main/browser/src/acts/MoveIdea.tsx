import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState, type FormEvent } from 'react'
import { useBoards } from '../api/answers'
import { address, tell } from '../api/hub'
import { Dialog } from '../parts/Dialog'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { useStageName } from '../parts/StageMark'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'

/** What an idea and a card of the roadmap both know. */
export type Movable = { id: string; board: string; title: string | null; stage: string; voters: number }

type Props = { idea: Movable; to?: string; done: () => void }

const LONGEST = 2_000

/** Another stage, and what is said to those who voted: they read it on the idea and on the roadmap. */
export default function MoveIdea({ idea: now, to, done }: Props) {
  const { t } = useWords()
  const name = useStageName()
  const id = useId()
  const client = useQueryClient()
  // As it was when one began: what others do meanwhile changes no answer under one's hands.
  const [idea] = useState(now)
  const stages = useBoards().data?.find((one) => one.board === idea.board)?.stages ?? []
  const others = stages.filter((one) => one.slug !== idea.stage)
  const [stage, setStage] = useState(to)
  const [message, setMessage] = useState('')
  const [warned, warn] = useState(false)
  const words = useRef<HTMLTextAreaElement>(null)
  const chosen = stage ?? others[0]?.slug
  const moving = useMutation({
    mutationFn: () => tell(address(`ideas/${idea.id}/stage`), 'PUT', { stage: chosen, message }),
    onSuccess: async () => {
      await client.invalidateQueries()
      done()
    },
  })
  const wrong = fieldProblems(t, moving.error)
  const declines = others.some((one) => one.slug === chosen && one.kind === 'DECLINED')
  const silent = declines && message.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!chosen || moving.isPending) return
    // Of everything that one can hear, a no without a reason is the worst; but some have been told already.
    if (silent && !warned) {
      warn(true)
      words.current?.focus()
    } else moving.mutate()
  }
  return (
    <Dialog title={t('moving.title')} close={done}>
      <p className="ink2">{idea.title ?? t('text.removed')}</p>
      <form onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor={`${id}-stage`}>{t('moving.stage')}</label>
          <select
            id={`${id}-stage`}
            className="input"
            value={chosen}
            onChange={(event) => setStage(event.target.value)}
          >
            {others.map((one) => (
              <option key={one.slug} value={one.slug}>
                {name(one.slug)}
              </option>
            ))}
          </select>
          <Wrong id={`${id}-stage-problem`} says={wrong.stage} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-message`}>{t('moving.message')}</label>
          <textarea
            id={`${id}-message`}
            className={`input ${wrong.message ? 'bad' : ''}`}
            rows={3}
            maxLength={LONGEST}
            data-focus
            ref={words}
            aria-describedby={`${id}-who ${id}-silent`}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
          <Wrong id={`${id}-message-problem`} says={wrong.message} />
          <Wrong
            id={`${id}-silent`}
            says={warned && silent ? t('moving.silent', { voters: idea.voters }) : undefined}
          />
          <p className="hint" id={`${id}-who`}>
            {t('moving.who', { voters: idea.voters })}
          </p>
        </div>
        {moving.error && !wrong.stage && !wrong.message ? <Problem error={moving.error} /> : null}
        <div className="acts">
          <button type="submit" className="btn primary" aria-disabled={moving.isPending}>
            {t(warned && silent ? 'moving.silent-yes' : 'moving.yes')}
          </button>
          <button type="button" className="btn quiet" onClick={done}>
            {t('idea.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
