import { useId, useRef, useState, type FormEvent, type RefObject } from 'react'
import type { Idea } from '../api/shapes'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { Wrong } from '../parts/Wrong'
import { usePictures } from '../pictures/usePictures'
import { useWords } from '../words'
import { Growing } from './Growing'
import { placeOf, useKeptText } from './keptText'
import { useSpeaker } from './useDiscussion'
import { usePosting } from './usePosting'

type Props = {
  idea: Idea
  /** The comment that is answered. */
  parent?: string
  sent: (id: string) => Promise<void>
  cancel?: () => void
  field?: RefObject<HTMLTextAreaElement | null>
}

/** Where one writes: a line at rest, as high as what is written, and never lost. */
export function Composer({ idea, parent, sent, cancel, field }: Props) {
  const { t } = useWords()
  const place = placeOf(idea.id, parent)
  const { words, write, forget } = useKeptText(place)
  const [focused, focus] = useState(false)
  const [official, sayOfficially] = useState(false)
  const { mayAnswer } = useSpeaker(idea.board)
  const id = useId()
  const own = useRef<HTMLTextAreaElement>(null)
  const target = field ?? own
  const pictures = usePictures(target, words.text, write)
  const { send, error, isPending } = usePosting(idea.id, place, async () => {
    const posted = words.id
    forget()
    sayOfficially(false)
    await sent(posted)
  })
  const wrong = fieldProblems(t, error).text
  const name = t(parent ? 'talk.answer-field' : 'talk.field')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending && words.text.trim()) send({ ...words, parent, official })
  }
  const opened = Boolean(parent) || focused || words.text !== ''
  return (
    <form className="say-form" onSubmit={submit} noValidate>
      <Growing
        field={target}
        {...pictures.into}
        className={`input ${wrong ? 'bad' : ''}`}
        rows={parent ? 2 : 1}
        aria-label={name}
        placeholder={name}
        aria-keyshortcuts={parent ? undefined : 'c'}
        aria-invalid={Boolean(wrong)}
        aria-describedby={wrong && `${id}-problem`}
        autoFocus={Boolean(parent)}
        value={words.text}
        onFocus={() => focus(true)}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') cancel?.()
        }}
      />
      <Wrong id={`${id}-problem`} says={wrong} />
      {error && !wrong ? <Problem error={error} /> : null}
      {opened && (
        <div className="acts">
          <button type="submit" className="btn primary sm" disabled={isPending || !words.text.trim()}>
            {t(official ? 'talk.send-official' : parent ? 'talk.send-answer' : 'talk.send')}
          </button>
          {cancel && (
            <button type="button" className="btn quiet sm" onClick={cancel}>
              {t('idea.cancel')}
            </button>
          )}
          {mayAnswer && (
            <label className="check-line">
              <input
                type="checkbox"
                role="switch"
                checked={official}
                onChange={() => sayOfficially(!official)}
              />
              {t('talk.official')}
            </label>
          )}
          {pictures.button}
          <span className="hint">{t('share.markdown')}</span>
          <p className="hears">{t('follow.by-commenting')}</p>
        </div>
      )}
      {pictures.adding}
    </form>
  )
}
