import '../styles/people.css'
import '../styles/customers.css'
import { Link, useSearchParams } from 'wouter'
import { useSession } from '../api/answers'
import type { Permission } from '../api/shapes'
import { Accounts } from '../customers/Accounts'
import { SegmentList } from '../customers/SegmentList'
import { NotAllowed } from '../parts/NotAllowed'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'

/** In and out as files; what goes out can be brought in again. */
function Files({ may }: { may: Permission[] }) {
  const { t } = useWords()
  return (
    <p className="files">
      {may.includes('IMPORT') && may.includes('KEEP_CUSTOMERS') && (
        <Link href="/import?of=companies">{t('customers.import')}</Link>
      )}
      {may.includes('EXPORT') && (
        <>
          <a href="api/accounts.csv" download>
            {t('customers.export-companies')}
          </a>
          <a href="api/members.csv" download>
            {t('customers.export-people')}
          </a>
        </>
      )}
    </p>
  )
}

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
        <NotAllowed />
      </main>
    )
  }
  const mayKeep = may?.includes('KEEP_CUSTOMERS') ?? false
  return (
    <main className="shell sheet people">
      <h1 className="h1">{t('customers.title')}</h1>
      <p className="lead">{t('customers.lead')}</p>
      <Files may={may ?? []} />
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
