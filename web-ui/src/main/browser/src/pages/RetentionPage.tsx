import '../styles/keys.css'
import { useSession } from '../api/answers'
import { NotAllowed } from '../parts/NotAllowed'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { OneRule } from '../retention/OneRule'
import { useRetention } from '../retention/useRetention'
import { useWords } from '../words'

/** How long something of people is kept: for owners. */
export default function RetentionPage() {
  const { t } = useWords()
  const session = useSession().data
  const may = session?.permissions.includes('KEEP_MEMBERS') ?? false
  const rules = useRetention(may)
  useTitle(t('retention.title'))
  if (session && !may) {
    return (
      <main className="shell sheet">
        <h1 className="h1">{t('retention.title')}</h1>
        <NotAllowed />
      </main>
    )
  }
  return (
    <main className="shell sheet keys-made">
      <h1 className="h1">{t('retention.title')}</h1>
      <p className="lead">{t('retention.lead')}</p>
      {rules.error ? <Problem error={rules.error} again={() => void rules.refetch()} /> : null}
      <ul className="rows" aria-busy={rules.isFetching}>
        {rules.data?.map((one) => (
          <OneRule key={one.rule} one={one} />
        ))}
      </ul>
    </main>
  )
}
