import { useMutation } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { address, tell } from '../api/hub'
import type { Grounds } from '../api/shapes'
import { Dialog } from '../parts/Dialog'
import { Problem } from '../parts/Problem'
import { toast } from '../parts/toast'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'

const GROUNDS: Grounds[] = ['SPAM', 'ABUSE', 'PERSONAL', 'OTHER']
const LONGEST = 1_000

type Props = { idea: string; done: () => void } | { comment: string; done: () => void }

/** Anybody says what is wrong with a text, without an account too. */
export default function Report({ done, ...text }: Props) {
  const { t } = useWords()
  const id = useId()
  const [grounds, setGrounds] = useState<Grounds>()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const path = 'idea' in text ? `ideas/${text.idea}/report` : `comments/${text.comment}/report`
  const reporting = useMutation({
    mutationFn: () => tell(address(path), 'PUT', { grounds, note }),
    onSuccess: () => {
      toast(t('report.thanks'))
      done()
    },
  })
  const missing = tried && !grounds
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (grounds && !reporting.isPending) reporting.mutate()
  }
  return (
    <Dialog title={t('report.title')} close={done}>
      <p className="ink2">{t('report.why')}</p>
      <form onSubmit={submit} noValidate>
        <fieldset className="field choices" aria-describedby={missing ? `${id}-problem` : undefined}>
          <legend className="sr">{t('report.title')}</legend>
          {GROUNDS.map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name={`${id}-grounds`}
                checked={grounds === one}
                onChange={() => setGrounds(one)}
              />
              <span>{t(`report.grounds.${one}`)}</span>
            </label>
          ))}
          <Wrong id={`${id}-problem`} says={missing ? t('report.choose') : undefined} />
        </fieldset>
        <div className="field">
          <label htmlFor={`${id}-note`}>{t('report.note')}</label>
          <textarea
            id={`${id}-note`}
            className="input"
            rows={2}
            maxLength={LONGEST}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        {reporting.error ? <Problem error={reporting.error} /> : null}
        <div className="acts">
          <button type="submit" className="btn primary" aria-disabled={reporting.isPending}>
            {t('report.yes')}
          </button>
          <button type="button" className="btn quiet" onClick={done}>
            {t('idea.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
