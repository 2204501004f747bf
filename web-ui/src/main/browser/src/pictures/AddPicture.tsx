import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { address, Refused, tell } from '../api/hub'
import type { Picture } from '../api/shapes'
import { Dialog } from '../parts/Dialog'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'
import { picture } from './markdown'
import { shrunk } from './shrunk'

const LONGEST = 300

type Props = { id: string; file: File; add: (markdown: string) => void; close: () => void }

/** A picture on its way, and what it shows, without which nobody who does not see it has anything of it. */
export default function AddPicture({ id, file, add, close }: Props) {
  const { t } = useWords()
  const field = useId()
  const [shows, describe] = useState('')
  const { data, error, refetch } = useUpload(id, file)
  const isReady = Boolean(data) && shows.trim() !== ''
  const done = () => {
    if (data && isReady) add(picture(data.url, shows))
  }
  return (
    <Dialog title={t('picture.title')} close={close}>
      <div className="adding" aria-busy={!data && !error}>
        {data && <img src={data.url} width={data.width} height={data.height} alt={t('picture.yours')} />}
        {error && <Problem error={error} {...(mayPass(error) ? { again: () => void refetch() } : {})} />}
        {!data && !error && (
          <label>
            {t('picture.sending')}
            <progress />
          </label>
        )}
      </div>
      <div className="field">
        <label htmlFor={field}>{t('picture.shows')}</label>
        <input
          id={field}
          className="input"
          data-focus
          autoComplete="off"
          maxLength={LONGEST}
          aria-describedby={`${field}-why`}
          value={shows}
          onChange={(event) => describe(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            // It would send the text that the picture is for.
            event.preventDefault()
            done()
          }}
        />
        <p className="ink3 under" id={`${field}-why`}>
          {t('picture.shows-why')}
        </p>
      </div>
      <div className="acts">
        <button type="button" className="btn primary" disabled={!isReady} onClick={done}>
          {t('picture.add')}
        </button>
        <button type="button" className="btn quiet" onClick={close}>
          {t('idea.cancel')}
        </button>
      </div>
    </Dialog>
  )
}

/** What is refused because of the file is refused again. */
const mayPass = (error: Error) => !(error instanceof Refused && error.refusal.code.startsWith('picture.'))

/** Once, however often it is drawn. */
function useUpload(id: string, file: File) {
  return useQuery({
    queryKey: ['picture', id],
    queryFn: async () => {
      const form = new FormData()
      form.set('file', await shrunk(file), 'picture')
      return (await (await tell(address('pictures'), 'POST', form)).json()) as Picture
    },
    staleTime: Infinity,
    retry: false,
  })
}
