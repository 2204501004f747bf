import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { address, tell } from '../api/hub'
import type { WaitingRemoval } from '../api/shapes'
import { Problem } from '../parts/Problem'
import { Sure } from '../parts/Sure'
import { toast } from '../parts/toast'
import { useWords } from '../words'
import { SayOnce } from './SayOnce'
import { useWaitingRemovals } from './useWaitingRemovals'

/** Texts that somebody proposed to remove, and objections of authors, until somebody has looked at them. */
export function WaitingRemovals() {
  const { t } = useWords()
  const waiting = useWaitingRemovals()
  if (waiting.error) return <Problem error={waiting.error} again={() => void waiting.refetch()} />
  if (!waiting.data?.length) return null
  return (
    <section className="removals" aria-labelledby="removals">
      <h2 className="h2" id="removals">
        {t('removal.waiting')}
      </h2>
      <ul className="reports">
        {waiting.data.map((one) => (
          <li key={one.id}>
            {one.objection === null ? <OneRemoval removal={one} /> : <OneObjection removal={one} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

const pathOf = ({ subject, id }: WaitingRemoval) =>
  `${subject === 'IDEA' ? 'ideas' : 'comments'}/${id}/removal`

/** The author of what was removed says that it was wrong. */
function OneObjection({ removal }: { removal: WaitingRemoval }) {
  const { t } = useWords()
  return (
    <>
      <h3 className="h3">
        <Link href={`/ideas/${removal.idea}`}>{t(`removal.objects.${removal.subject}`)}</Link>
      </h3>
      <blockquote>
        <p className="plain">{removal.objection}</p>
      </blockquote>
      <p className="small">
        <b>{t(`removal.ground.${removal.ground}`)}</b>
      </p>
      <p className="ink2 small plain">{removal.reason ?? t('text.removed')}</p>
      {removal.mayAgree && (
        <SayOnce
          path={`${pathOf(removal)}/answer`}
          label={t('removal.answer')}
          send={t('removal.answer-send')}
          sent={t('removal.answered')}
        />
      )}
    </>
  )
}

function OneRemoval({ removal }: { removal: WaitingRemoval }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [asked, ask] = useState(false)
  const path = pathOf(removal)
  const deciding = useMutation({
    mutationFn: (agreed: boolean) =>
      agreed ? tell(address(`${path}/agreement`), 'POST') : tell(address(path), 'DELETE'),
    onSuccess: async (_, agreed) => {
      ask(false)
      await client.invalidateQueries()
      toast(t(agreed ? 'removal.done' : 'removal.declined'))
    },
  })
  const decide = (agreed: boolean) => deciding.isPending || deciding.mutate(agreed)
  return (
    <>
      <h3 className="h3">
        <Link href={`/ideas/${removal.idea}`}>{t(`removal.of.${removal.subject}`)}</Link>
      </h3>
      <blockquote>
        <p className="plain">{removal.says ?? t('reports.gone')}</p>
      </blockquote>
      <p className="small">
        <b>{t(`removal.ground.${removal.ground}`)}</b>
      </p>
      <p className="ink2 small plain">{removal.reason ?? t('text.removed')}</p>
      {removal.proposedByYou && <p className="ink3 small">{t('removal.yours')}</p>}
      <div className="acts">
        {removal.mayAgree && (
          <button type="button" className="btn" onClick={() => ask(true)}>
            {t('removal.agree')}
          </button>
        )}
        <button type="button" className="btn quiet" onClick={() => decide(false)}>
          {t(removal.proposedByYou ? 'removal.take-back' : 'removal.decline')}
        </button>
      </div>
      {deciding.error && !asked ? <Problem error={deciding.error} /> : null}
      {asked && (
        <Sure
          title={t('removal.sure')}
          why={t('removal.sure-why')}
          yes={t('removal.agree')}
          busy={deciding.isPending}
          error={deciding.error}
          agree={() => decide(true)}
          close={() => ask(false)}
        />
      )}
    </>
  )
}
