import { Suspense, useState } from 'react'
import { part } from '../parts/part'
import type { Retention } from '../api/shapes'
import { Problem } from '../parts/Problem'
import { Sure } from '../parts/Sure'
import { useWords } from '../words'
import { Effects, says } from './Effects'
import { useRunning } from './useRetention'

const ChangeRule = part(() => import('./ChangeRule'))

export function OneRule({ one }: { one: Retention }) {
  const { t } = useWords()
  const [changing, change] = useState(false)
  const [asked, ask] = useState(false)
  const running = useRunning(one.rule)
  const name = t(`retention.rule.${one.rule}`)
  const forgets = one.due.some(({ act, count }) => act !== 'CLEARED' && count > 0)
  const run = () => running.isPending || running.mutate(undefined, { onSuccess: () => ask(false) })
  return (
    <li className="person rule">
      <div>
        <h2 className="rt">{name}</h2>
        <p className="meta">
          {one.days === null ? t('retention.endless') : t('retention.days', { days: one.days })}
        </p>
        <p className="why">{t(`retention.why.${one.rule}`)}</p>
        <Effects one={one} />
        {running.error && !asked ? <Problem error={running.error} /> : null}
      </div>
      <div className="acts">
        <button
          type="button"
          className="btn sm"
          aria-label={t('retention.change-of', { name })}
          onClick={() => change(true)}
        >
          {t('retention.change')}
        </button>
        {one.days !== null && (
          <button
            type="button"
            className="btn sm quiet"
            aria-label={t('retention.run-of', { name })}
            aria-disabled={running.isPending}
            onClick={() => (forgets ? ask(true) : run())}
          >
            {t('retention.run')}
          </button>
        )}
      </div>
      {asked && (
        <Sure
          title={t('retention.sure')}
          why={says(t, one.rule, one.due)}
          yes={t('retention.run')}
          busy={running.isPending}
          error={running.error}
          agree={run}
          close={() => ask(false)}
        />
      )}
      {changing && (
        <Suspense>
          <ChangeRule one={one} close={() => change(false)} />
        </Suspense>
      )}
    </li>
  )
}
