import { useMutation } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { address, tell } from '../api/hub'
import { Rendered } from '../pictures/Rendered'
import { usePictures } from '../pictures/usePictures'
import { useWords } from '../words'
import { Problem } from './Problem'
import { Wrong } from './Wrong'

export const TITLE_MOST = 140

type Props = { value: string; write: (value: string) => void; problem?: string | undefined }

/** The title of an idea; how many characters of those it may have. */
export function TitleField({ value, write, problem }: Props) {
  const { t, number } = useWords()
  const id = useId()
  const length = [...value].length
  const wrong = length > TITLE_MOST ? t('wrong.title-long') : problem
  return (
    <div className="field">
      <label htmlFor={id}>
        {t('share.what')}
        <span className="count">{t('share.count', { count: number(length), most: number(TITLE_MOST) })}</span>
      </label>
      <input
        id={id}
        className={`input big ${wrong ? 'bad' : ''}`}
        autoComplete="off"
        aria-invalid={Boolean(wrong)}
        aria-describedby={wrong && `${id}-problem`}
        value={value}
        onChange={(event) => write(event.target.value)}
      />
      <Wrong id={`${id}-problem`} says={wrong} />
    </div>
  )
}

/** The text of an idea in Markdown, and how it will look: as the hub writes it, nothing is rendered here. */
export function TextField({ value, write, problem }: Props) {
  const { t } = useWords()
  const [previewing, preview] = useState(false)
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const pictures = usePictures(field, value, write)
  const shown = useMutation({
    mutationFn: async (text: string) =>
      (await (await tell(address('markdown'), 'POST', { text })).json()) as { html: string },
  })
  const turn = () => {
    if (!previewing) shown.mutate(value)
    preview(!previewing)
  }
  return (
    <div className="field">
      <div className="label">
        <label htmlFor={id}>{t('share.why')}</label>
        <span className="hint">{t('share.markdown')}</span>
        <button type="button" className="link count" aria-pressed={previewing} onClick={turn}>
          {t(previewing ? 'share.write' : 'share.preview')}
        </button>
      </div>
      {previewing ? (
        <div className="input area preview tx" aria-busy={shown.isPending}>
          {shown.data && <Rendered html={shown.data.html} className="shown" />}
          {shown.error && <Problem error={shown.error} again={() => shown.mutate(value)} />}
        </div>
      ) : (
        <textarea
          ref={field}
          {...pictures.into}
          id={id}
          className={`input area ${problem ? 'bad' : ''}`}
          rows={7}
          aria-invalid={Boolean(problem)}
          aria-describedby={problem && `${id}-problem`}
          value={value}
          onChange={(event) => write(event.target.value)}
        />
      )}
      <Wrong id={`${id}-problem`} says={problem} />
      {!previewing && pictures.button}
      {pictures.adding}
    </div>
  )
}
