import '../styles/reports.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { AskReason } from '../acts/AskReason'
import { useReports } from '../api/answers'
import { address, tell } from '../api/hub'
import type { Reported } from '../api/shapes'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { useWaitingRemovals } from '../privacy/useWaitingRemovals'
import { WaitingRemovals } from '../privacy/WaitingRemovals'
import { Rendered } from '../pictures/Rendered'
import { useWords } from '../words'

/** What readers say is wrong, until the team has looked at it. */
export default function ReportsPage() {
  const { t } = useWords()
  const reports = useReports()
  const removals = useWaitingRemovals()
  useTitle(t('reports.title'))
  const { items = [], total = 0 } = reports.data ?? {}
  return (
    <main className="shell sheet">
      <h1 className="h1">{t('reports.title')}</h1>
      <p className="lead">{t('reports.lead')}</p>
      <WaitingRemovals />
      {reports.error ? <Problem error={reports.error} again={() => void reports.refetch()} /> : null}
      {reports.data && total === 0 && removals.data?.length === 0 && (
        <div className="empty">
          <h2 className="h2">{t('reports.none')}</h2>
          <p>{t('reports.none-why')}</p>
        </div>
      )}
      <ul className="reports">
        {items.map((one) => (
          <OneText key={one.id} text={one} />
        ))}
      </ul>
      {total > items.length && <p className="ink3">{t('reports.more', { more: total - items.length })}</p>}
    </main>
  )
}

function OneText({ text }: { text: Reported }) {
  const { t, moment } = useWords()
  const title = text.title ?? t('text.removed')
  return (
    <li>
      <h2 className="h3">
        <Link href={`/ideas/${text.idea}`}>
          {text.subject === 'IDEA' ? title : t('reports.comment', { title })}
        </Link>
      </h2>
      <blockquote>
        {text.author && <b>{text.author}</b>}
        {text.says === null ? <p className="ink3">{t('reports.gone')}</p> : <Rendered html={text.says} />}
      </blockquote>
      <p className="ink2 small">{t('reports.by', { count: text.reports.length })}</p>
      <ul className="said-of-it">
        {text.reports.map((report) => (
          <li key={report.number}>
            <span>{t(`report.grounds.${report.grounds}`)}</span>
            {report.note && <q>{report.note}</q>}
            <span className="ink3">
              {report.by ?? t('reports.nobody')}, <time dateTime={report.at}>{moment(report.at)}</time>
            </span>
          </li>
        ))}
      </ul>
      <Decide text={text} />
    </li>
  )
}

/** Whatever is decided, the reports of it are settled then. */
function Decide({ text }: { text: Reported }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [asked, ask] = useState(false)
  const deciding = useMutation({
    mutationFn: async (reason: string | undefined) => {
      const kind = text.subject === 'IDEA' ? 'ideas' : 'comments'
      if (reason) await tell(address(`${kind}/${text.id}/hidden`), 'PUT', { reason })
      const upTo = text.reports.at(-1)?.number ?? 0
      return tell(address(`${kind}/${text.id}/reports`, { upTo: String(upTo) }), 'DELETE')
    },
    onSuccess: async () => {
      ask(false)
      await client.invalidateQueries()
    },
  })
  const settle = () => deciding.isPending || deciding.mutate(undefined)
  return (
    <div className="acts">
      {text.hidden || text.says === null ? (
        <>
          <button type="button" className="btn" onClick={settle}>
            {t('reports.done')}
          </button>
          {text.hidden && <span className="ink3">{t('reports.is-hidden')}</span>}
        </>
      ) : (
        <>
          <button type="button" className="btn" onClick={() => ask(true)}>
            {t('reports.hide')}
          </button>
          <button type="button" className="btn quiet" onClick={settle}>
            {t('reports.keep')}
          </button>
        </>
      )}
      {deciding.error && !asked ? <Problem error={deciding.error} /> : null}
      {asked && (
        <AskReason
          title={t(text.subject === 'IDEA' ? 'hiding.sure' : 'talk.hide-sure')}
          why={t(text.subject === 'IDEA' ? 'hiding.why' : 'talk.hide-why')}
          busy={deciding.isPending}
          error={deciding.error}
          hide={deciding.mutate}
          done={() => ask(false)}
        />
      )}
    </div>
  )
}
