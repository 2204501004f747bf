import '../styles/asking.css'
import { useId } from 'react'
import { Problem } from '../parts/Problem'
import type { IdeaVoters } from '../api/shapes'
import { useWords } from '../words'
import { useVoters } from './useCustomers'

/** Which customers stand behind an idea: for the team. */
export default function Asking({ idea }: { idea: string }) {
  const { t, number } = useWords()
  const voters = useVoters(idea)
  const id = useId()
  if (voters.error) return <Problem error={voters.error} again={() => void voters.refetch()} />
  if (!voters.data || voters.data.customers === 0) return null
  const { known, segments, accounts, largest, revenue } = voters.data
  const first = largest[0]
  return (
    <section className="asking" aria-labelledby={id}>
      <h2 className="sec h3">
        <span id={id}>{t('asking.title')}</span>
        <span className="end num">{t('asking.known', { known, voters: voters.data.voters })}</span>
      </h2>
      {segments.length > 0 && (
        <>
          <Bars voters={voters.data} />
          <p className="cap">{t('asking.mark')}</p>
        </>
      )}
      {accounts > 0 && (
        <p className="sum num">
          {revenue > 0
            ? t('asking.revenue', { revenue: number(Math.round(revenue)), accounts })
            : t('asking.accounts', { accounts })}
          {revenue > 0 && first?.revenue
            ? t('asking.largest', { share: Math.round((100 * first.revenue) / revenue) })
            : null}
        </p>
      )}
      {largest.length > 0 && (
        <ul className="of-accounts">
          {largest.map((one) => (
            <li key={one.account}>
              <span>
                {one.name ?? one.account}
                {one.plan && <span className="ink3"> {one.plan}</span>}
              </span>
              <b className="num">{number(one.voters)}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The mark is where a bar would end if a segment asked as often as all customers do. */
function Bars({ voters }: { voters: IdeaVoters }) {
  const { t, number } = useWords()
  const expected = (people: number) => (voters.known * people) / voters.customers
  const most = Math.max(...voters.segments.map((one) => Math.max(one.voters, expected(one.people))), 1)
  return (
    <ul className="sgs">
      {voters.segments.map((one) => (
        <li key={one.segment} className="sg num">
          <span>{one.name ?? one.segment}</span>
          <span className="t" aria-hidden="true">
            <i style={{ width: `${(100 * one.voters) / most}%` }} />
            <em style={{ left: `${(100 * expected(one.people)) / most}%` }} />
          </span>
          <b>{number(one.voters)}</b>
          <span className="sr">{t('asking.of', { people: one.people })}</span>
        </li>
      ))}
    </ul>
  )
}
