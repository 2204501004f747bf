import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { address, tell } from '../api/hub'
import { Dialog } from '../parts/Dialog'
import { Problem } from '../parts/Problem'
import { toast } from '../parts/toast'
import { TextArea } from '../parts/TextArea'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'

const GROUNDS = ['LAW', 'HARM'] as const
const SHORTEST = 20
const LONGEST = 2_000

type Props = { kind: 'ideas' | 'comments'; id: string; close: () => void }

/** Asks for what a second person needs to agree, and what the author is told. */
export default function ProposeRemoval({ kind, id, close }: Props) {
  const { t } = useWords()
  const client = useQueryClient()
  const field = useId()
  const [ground, choose] = useState<(typeof GROUNDS)[number]>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const short = reason.trim().length < SHORTEST
  const proposing = useMutation({
    mutationFn: () => tell(address(`${kind}/${id}/removal`), 'PUT', { ground, reason }),
    onSuccess: async () => {
      await client.invalidateQueries()
      toast(t('removal.proposed'))
      close()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (ground && !short && !proposing.isPending) proposing.mutate()
  }
  return (
    <Dialog title={t('removal.propose')} close={close}>
      <p>{t('removal.lead')}</p>
      <form onSubmit={submit} noValidate>
        <fieldset className="field choices" aria-describedby={`${field}-ground`}>
          <legend className="label">{t('removal.ground')}</legend>
          {GROUNDS.map((one, at) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name={field}
                checked={ground === one}
                onChange={() => choose(one)}
                {...(at === 0 ? { 'data-focus': true } : {})}
              />
              <span>
                {t(`removal.ground.${one}`)}
                <small className="ink3">{t(`removal.ground.${one}.why`)}</small>
              </span>
            </label>
          ))}
          <Wrong id={`${field}-ground`} says={tried && !ground ? t('removal.choose') : undefined} />
        </fieldset>
        <TextArea
          label={t('removal.reason')}
          value={reason}
          write={setReason}
          rows={4}
          longest={LONGEST}
          wrong={tried && short ? t('removal.reason-short') : undefined}
          hint={t('removal.reason-why')}
        />
        {proposing.error ? <Problem error={proposing.error} /> : null}
        <div className="acts">
          <button type="submit" className="btn danger" aria-disabled={proposing.isPending}>
            {t('removal.ask')}
          </button>
          <button type="button" className="btn quiet" onClick={close}>
            {t('idea.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
