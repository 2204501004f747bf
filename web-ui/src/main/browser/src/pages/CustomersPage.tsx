import '../styles/people.css'
import '../styles/customers.css'
import { useSearchParams } from 'wouter'
import { useSession } from '../api/answers'
import { Accounts } from '../customers/Accounts'
import { SegmentList } from '../customers/SegmentList'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'

const SHOWN = ['accounts', 'segments'] as const

/** The companies behind the people, and what customers have in common. */
export default function CustomersPage() {
  const { t } = useWords()
  const may = useSession().data?.permissions
  const [search, set] = useSearchParams()
  const shown = search.get('show') === 'segments' ? 'segments' : 'accounts'
  useTitle(t('customers.title'))
  if (may && !may.includes('SEE_MEMBERS')) {
    return (
      <main className="shell sheet">
        <h1 className="h1">{t('customers.title')}</h1>
        <p className="banner">{t('problem.permission')}</p>
      </main>
    )
  }
  const mayKeep = may?.includes('KEEP_CUSTOMERS') ?? false
  return (
    <main className="shell sheet people">
      <h1 className="h1">{t('customers.title')}</h1>
      <p className="lead">{t('customers.lead')}</p>
      <div className="kinds" role="group" aria-label={t('people.kinds')}>
        {SHOWN.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={shown === one}
            onClick={() => set(one === 'accounts' ? {} : { show: one })}
          >
            {t(`customers.show.${one}`)}
          </button>
        ))}
      </div>
      {shown === 'segments' ? <SegmentList may={mayKeep} /> : <Accounts may={mayKeep} />}
    </main>
  )
}
