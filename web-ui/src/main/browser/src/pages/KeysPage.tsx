import '../styles/keys.css'
import { Suspense, useEffect, useRef, useState } from 'react'
import { NotAllowed } from '../parts/NotAllowed'
import { part } from '../parts/part'
import { useSession } from '../api/answers'
import { OneKey } from '../apikeys/OneKey'
import { useKeys } from '../apikeys/useKeys'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'

const NewKey = part(() => import('../apikeys/NewKey'))

/** The keys by which programs reach the hub: for owners. */
export default function KeysPage() {
  const { t } = useWords()
  const session = useSession().data
  const may = session?.permissions.includes('KEEP_KEYS') ?? false
  const keys = useKeys(may)
  const [making, make] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  const [focus, focusWhenGone] = useState(false)
  const shown = keys.data?.length
  useEffect(() => {
    // A key's row is gone, and with it the question that kept everything else out of reach.
    if (focus) title.current?.focus()
    focusWhenGone(false)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown])
  useTitle(t('apikeys.title'))
  if (session && !may) {
    return (
      <main className="shell sheet">
        <h1 className="h1">{t('apikeys.title')}</h1>
        <NotAllowed />
      </main>
    )
  }
  return (
    <main className="shell sheet keys-made">
      <div className="headline">
        <h1 className="h1" ref={title} tabIndex={-1}>
          {t('apikeys.title')}
        </h1>
        <button type="button" className="btn primary" onClick={() => make(true)}>
          {t('apikeys.new')}
        </button>
      </div>
      <p className="lead">{t('apikeys.lead')}</p>
      {keys.error ? <Problem error={keys.error} again={() => void keys.refetch()} /> : null}
      <ul className="rows" aria-busy={keys.isFetching}>
        {keys.data?.map((one) => (
          <OneKey
            key={one.id}
            one={one}
            isYours={one.holder.member === session?.member}
            revoked={() => focusWhenGone(true)}
          />
        ))}
      </ul>
      {keys.data?.length === 0 && (
        <p className="empty" role="status">
          {t('apikeys.none')}
        </p>
      )}
      {making && (
        <Suspense>
          <NewKey close={() => make(false)} />
        </Suspense>
      )}
    </main>
  )
}
