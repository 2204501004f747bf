import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import { address, tell } from '../api/hub'
import type { Choice, Idea } from '../api/shapes'
import { Dialog } from '../parts/Dialog'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { toast } from '../parts/toast'
import { Wrong } from '../parts/Wrong'
import { useWords, type Words } from '../words'
import { SOURCES } from './sources'
import type { Who } from './useWho'
import { WhoField } from './WhoField'

const ANSWERS = [
  ['AGREE', 'vote.agree'],
  ['DISAGREE', 'vote.disagree'],
  ['PASS', 'vote.pass'],
] as const

type Props = { idea: Idea; done: () => void }

/** A customer's vote, given by whoever heard it: who, how it was heard, and what they said. */
export default function VoteFor({ idea, done }: Props) {
  const { t } = useWords()
  const client = useQueryClient()
  const [who, setWho] = useState<Who>({ typed: '' })
  const [choice, choose] = useState<Choice>(idea.votes.up === undefined ? 'AGREE' : 'UP')
  const [source, setSource] = useState<string>(SOURCES[0])
  const [url, setUrl] = useState('')
  const [note, setNote] = useState('')
  const [email, setEmail] = useState('')
  const atCompany = who.company && (email.trim() || `account:${who.company.account}`)
  const named = atCompany ?? who.member ?? who.typed.trim()
  const called = (who.company && (email.trim() || who.company.name)) ?? who.typed.trim()
  const telling = useMutation({
    mutationFn: () =>
      tell(address(`ideas/${idea.id}/votes/${encodeURIComponent(named)}`), 'PUT', {
        choice,
        source,
        url: url.trim(),
        note: note.trim(),
        ...(who.company && email.trim() ? { account: who.company.account } : {}),
      }),
    onSuccess: async () => {
      await client.invalidateQueries()
      toast(t('behalf.done', { name: called }))
      done()
    },
  })
  const wrong = fieldProblems(t, telling.error)
  const known = wrong.member ?? wrong.account ?? wrong.url ?? wrong.note
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (named !== '' && !telling.isPending) telling.mutate()
  }
  return (
    <Dialog title={t('behalf.title')} close={done}>
      <form onSubmit={send} onKeyDown={sendWithEnter} noValidate>
        <WhoField
          who={who}
          set={(next) => {
            setWho(next)
            telling.reset()
          }}
          problem={wrong.member && !email.trim() ? t('behalf.who-bad') : undefined}
        />
        {who.company && (
          <Line
            label={t('behalf.email')}
            why={t('behalf.email-why', { company: who.company.name })}
            mode="email"
            value={email}
            set={(next) => {
              setEmail(next)
              telling.reset()
            }}
            problem={emailProblem(t, email, wrong)}
          />
        )}
        {idea.votes.up === undefined && <Answers choice={choice} choose={choose} />}
        <div className="two">
          <Heard source={source} set={setSource} />
          <Line label={t('behalf.url')} value={url} set={setUrl} problem={wrong.url && t('behalf.url-bad')} />
        </div>
        <Line label={t('behalf.note')} value={note} set={setNote} problem={wrong.note} long />
        {telling.error && !known ? <Problem error={telling.error} /> : null}
        <div className="acts">
          <button type="submit" className="btn primary" aria-disabled={named === '' || telling.isPending}>
            {t('behalf.vote')}
          </button>
          <button type="button" className="btn quiet" onClick={done}>
            {t('idea.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** Whoever is known at another company is not moved by a vote. */
function emailProblem(t: Words['t'], email: string, wrong: Record<string, string>): string | undefined {
  if (wrong.account) return t('behalf.other-company')
  return wrong.member && email.trim() ? t('behalf.email-bad') : undefined
}

function Answers({ choice, choose }: { choice: Choice; choose: (choice: Choice) => void }) {
  const { t } = useWords()
  return (
    <fieldset className="field choices across">
      <legend className="label">{t('behalf.answer')}</legend>
      {ANSWERS.map(([one, name]) => (
        <label key={one} className="choice">
          <input type="radio" name="answer" checked={choice === one} onChange={() => choose(one)} />
          <span>{t(name)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Heard({ source, set }: { source: string; set: (source: string) => void }) {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{t('behalf.source')}</label>
      <select id={id} className="input" value={source} onChange={(event) => set(event.target.value)}>
        {SOURCES.map((one) => (
          <option key={one} value={one}>
            {t(`behalf.source.${one}`)}
          </option>
        ))}
      </select>
    </div>
  )
}

type LineProps = {
  label: string
  value: string
  set: (value: string) => void
  problem: string | undefined
  why?: string
  mode?: 'url' | 'email'
  long?: boolean
}

function Line({ label, value, set, problem, why, mode = 'url', long = false }: LineProps) {
  const { t } = useWords()
  const id = useId()
  const field = {
    id,
    className: `input ${problem ? 'bad' : ''}`,
    value,
    'aria-invalid': Boolean(problem),
    'aria-describedby': problem ? `${id}-problem` : why && `${id}-why`,
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} <span className="hint">{t('behalf.optional')}</span>
      </label>
      {long ? (
        <textarea {...field} rows={3} onChange={(event) => set(event.target.value)} />
      ) : (
        <input {...field} inputMode={mode} autoComplete="off" onChange={(event) => set(event.target.value)} />
      )}
      {why && (
        <p className="ink3 under" id={`${id}-why`}>
          {why}
        </p>
      )}
      <Wrong id={`${id}-problem`} says={problem} />
    </div>
  )
}

/** From any field; in the last one Enter alone is a new line. */
function sendWithEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
