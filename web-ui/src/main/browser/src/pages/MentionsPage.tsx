import '../styles/reports.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { useAnswer } from '../api/answers'
import { address, tell } from '../api/hub'
import type { Mention } from '../api/shapes'
import { Problem } from '../parts/Problem'
import { Sure } from '../parts/Sure'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'

/** Texts of others in which somebody is named who was forgotten. */
export default function MentionsPage() {
  const { t } = useWords()
  const mentions = useAnswer<Mention[]>('mentions')
  useTitle(t('mentions.title'))
  return (
    <main className="shell sheet">
      <h1 className="h1">{t('mentions.title')}</h1>
      <p className="lead">{t('mentions.lead')}</p>
      {mentions.error ? <Problem error={mentions.error} again={() => void mentions.refetch()} /> : null}
      {mentions.data?.length === 0 && (
        <div className="empty">
          <h2 className="h2">{t('mentions.none')}</h2>
          <p>{t('mentions.none-why')}</p>
        </div>
      )}
      <ul className="reports">
        {mentions.data?.map((one) => (
          <OneMention key={one.id} mention={one} />
        ))}
      </ul>
    </main>
  )
}

function OneMention({ mention }: { mention: Mention }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [asked, ask] = useState(false)
  const deciding = useMutation({
    mutationFn: (destroy: boolean) =>
      destroy
        ? tell(address(`mentions/${mention.id}/destroy`), 'POST')
        : tell(address(`mentions/${mention.id}`), 'DELETE'),
    onSuccess: () => client.invalidateQueries(),
  })
  const decide = (destroy: boolean) => deciding.isPending || deciding.mutate(destroy)
  return (
    <li>
      <h2 className="h3">{t(`mentions.${mention.kind}`)}</h2>
      <blockquote>
        <p className="tx">{mention.text}</p>
      </blockquote>
      <div className="acts">
        <Link className="btn" href={`/ideas/${mention.idea}`}>
          {t('mentions.open')}
        </Link>
        <button type="button" className="btn" onClick={() => ask(true)}>
          {t('mentions.destroy')}
        </button>
        <button type="button" className="btn quiet" onClick={() => decide(false)}>
          {t('mentions.leave')}
        </button>
      </div>
      {deciding.error && !asked ? <Problem error={deciding.error} /> : null}
      {asked && (
        <Sure
          title={t('mentions.sure')}
          why={t('mentions.sure-why')}
          yes={t('mentions.destroy')}
          busy={deciding.isPending}
          error={deciding.error}
          agree={() => decide(true)}
          close={() => ask(false)}
        />
      )}
    </li>
  )
}
