import { useId, useRef, useState, type FormEvent } from 'react'
import { address, tell } from '../api/hub'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { Wrong } from '../parts/Wrong'
import { usePictures } from '../pictures/usePictures'
import { useWords } from '../words'
import { Growing } from './Growing'
import { useTelling, type OwnProps } from './useTelling'

/** One's own words in place, as they were written. */
export default function EditComment({ comment, idea, done }: OwnProps) {
  const { t } = useWords()
  const [text, write] = useState(comment.text ?? '')
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const pictures = usePictures(field, text, write)
  const telling = useTelling(idea, done, (words) =>
    tell(address(`comments/${comment.id}/text`), 'PUT', { text: words }),
  )
  const wrong = fieldProblems(t, telling.error).text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!telling.isPending && text.trim()) telling.mutate(text)
  }
  return (
    <form className="say-form" onSubmit={submit} noValidate>
      <Growing
        field={field}
        {...pictures.into}
        className={`input ${wrong ? 'bad' : ''}`}
        rows={2}
        autoFocus
        aria-label={t('talk.edit-field')}
        aria-invalid={Boolean(wrong)}
        aria-describedby={wrong && `${id}-problem`}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') done()
        }}
      />
      <Wrong id={`${id}-problem`} says={wrong} />
      {telling.error && !wrong ? <Problem error={telling.error} /> : null}
      <div className="acts">
        <button type="submit" className="btn primary sm" disabled={telling.isPending || !text.trim()}>
          {t('idea.save')}
        </button>
        <button type="button" className="btn quiet sm" onClick={done}>
          {t('idea.cancel')}
        </button>
        {pictures.button}
        <span className="hint">{t('talk.edit-why')}</span>
      </div>
      {pictures.adding}
    </form>
  )
}
