import { useState, type FormEvent } from 'react'
import { Link } from 'wouter'
import { useBoards, useIdea } from '../api/answers'
import type { VoteSelection } from '../api/shapes'
import { useSettled } from '../api/useSettled'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { TextArea } from '../parts/TextArea'
import { useWords } from '../words'
import { InCommon } from './InCommon'
import { useDeciding, usePreview } from './useAsides'

const PAUSE = 300
const LONGEST = 500
const KINDS = ['channels', 'ways', 'networks', 'campaigns'] as const
const NEW = [0, 1, 24, 168] as const

type Props = { board: string; idea: string | undefined; close: () => void }

/** Asks which votes are meant, shows how many they are and what they have in common, and why. */
export function NewAside({ board, idea, close }: Props) {
  const { t, number } = useWords()
  const boards = useBoards().data ?? []
  const [id] = useState(() => crypto.randomUUID())
  const [on, setOn] = useState(board)
  const [only, setOnly] = useState(idea)
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [within, setWithin] = useState(0)
  const [chosen, choose] = useState<Pick<VoteSelection, (typeof KINDS)[number]>>({})
  const [reason, write] = useState('')
  const [tried, setTried] = useState(false)
  const selection: VoteSelection = {
    ...chosen,
    ...(only ? { idea: only } : {}),
    ...(from ? { from: new Date(from).toISOString() } : {}),
    ...(until ? { until: new Date(until).toISOString() } : {}),
    ...(within ? { newWithinHours: within } : {}),
  }
  // On one idea or board alone these would be all votes, which nobody means by having chosen nothing.
  const isChosen = Object.keys(selection).some((one) => one !== 'idea' && narrows(selection, one))
  const settled = useSettled(JSON.stringify(selection), PAUSE)
  const preview = usePreview(on, JSON.parse(settled) as VoteSelection)
  const meant = isChosen ? (preview.data?.votes ?? 0) : 0
  const deciding = useDeciding(id, close)
  const { reason: badReason, selection: badSelection } = fieldProblems(t, deciding.error ?? preview.error)
  const short = tried && reason.trim().length < 3
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim().length < 3 || !meant || deciding.isPending) return
    deciding.mutate({ board: on, reason: reason.trim(), selection })
  }
  const error = deciding.error ?? preview.error
  return (
    <form className="form aside-form" onSubmit={submit} noValidate>
      <h2 className="h2">{t('asides.which')}</h2>
      {boards.length > 1 && !only && (
        <label className="field">
          <span className="label">{t('asides.board')}</span>
          <select className="input" value={on} onChange={(event) => setOn(event.target.value)}>
            {boards.map((one) => (
              <option key={one.board} value={one.board}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {only && <OnlyOf idea={only} all={() => setOnly(undefined)} />}
      <div className="two">
        <label className="field">
          <span className="label">{t('asides.from')}</span>
          <input
            className="input"
            type="datetime-local"
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        </label>
        <label className="field">
          <span className="label">{t('asides.until')}</span>
          <input
            className="input"
            type="datetime-local"
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </label>
      </div>
      <label className="field">
        <span className="label">{t('asides.new-within')}</span>
        <select className="input" value={within} onChange={(event) => setWithin(Number(event.target.value))}>
          {NEW.map((hours) => (
            <option key={hours} value={hours}>
              {t('asides.hours', { hours })}
            </option>
          ))}
        </select>
      </label>
      <div className="in-common-all" aria-busy={preview.isFetching}>
        {KINDS.map((what) => (
          <InCommon
            key={what}
            what={what}
            counted={preview.data?.[what] ?? []}
            chosen={chosen[what] ?? []}
            choose={(values) => {
              deciding.reset()
              choose((now) => ({ ...now, [what]: values }))
            }}
          />
        ))}
      </div>
      <p className="meant" role="status">
        {!isChosen && t('asides.choose')}
        {isChosen &&
          preview.data &&
          !preview.error &&
          t('asides.meant', {
            votes: meant,
            shown: number(meant),
            ideas: preview.data.ideas.length,
          })}
        {isChosen && preview.data && preview.data.unknown > 0 ? (
          <small className="ink3">{t('asides.unknown', { votes: preview.data.unknown })}</small>
        ) : null}
      </p>
      <TextArea
        label={t('asides.reason')}
        value={reason}
        write={(text) => {
          deciding.reset()
          write(text)
        }}
        rows={2}
        longest={LONGEST}
        wrong={badReason ?? (short ? t('asides.reason-missing') : undefined)}
        hint={t('asides.reason-why')}
      />
      {badSelection ? (
        <p className="banner">{badSelection}</p>
      ) : error && !badReason ? (
        <Problem error={error} />
      ) : null}
      <div className="acts">
        <button type="submit" className="btn primary" aria-disabled={deciding.isPending || !meant}>
          {t('asides.set', { votes: meant })}
        </button>
        <button type="button" className="btn quiet" onClick={close}>
          {t('idea.cancel')}
        </button>
      </div>
    </form>
  )
}

/** Nothing chosen of a kind is every one of it. */
function narrows(selection: VoteSelection, by: string): boolean {
  const value = selection[by as keyof VoteSelection]
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

function OnlyOf({ idea, all }: { idea: string; all: () => void }) {
  const { t } = useWords()
  const title = useIdea(idea).data?.title
  return (
    <p className="only-of">
      <Link href={`/ideas/${idea}`}>{title ?? t('asides.one-idea')}</Link>
      <button type="button" className="link" onClick={all}>
        {t('asides.whole-board')}
      </button>
    </p>
  )
}
