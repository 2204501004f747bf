import { useState } from 'react'
import type { Aside } from '../api/shapes'
import { Sure } from '../parts/Sure'
import { useWords } from '../words'
import { useReversing } from './useAsides'

export function OneAside({ one, board }: { one: Aside; board: string }) {
  const { t, moment } = useWords()
  const [asked, ask] = useState(false)
  const reversing = useReversing(one.id)
  return (
    <li className="person">
      <div>
        <h2 className="rt">{one.reason ?? t('text.removed')}</h2>
        <p className="meta">
          <span>{board}</span>
          {one.decidedAt && <time dateTime={one.decidedAt}>{moment(one.decidedAt)}</time>}
          {one.state === 'TAKEN' && <span>{t('asides.taken')}</span>}
          {/* While it is carried out, how many are left says enough. */}
          {one.state === 'SET' && <span>{t('asides.votes', { votes: one.votes })}</span>}
        </p>
        {(one.state === 'SETTING' || one.state === 'TAKING') && (
          <p className="why" role="status">
            {t('asides.left', { votes: one.left })}
          </p>
        )}
      </div>
      {one.state === 'SET' && (
        <button
          type="button"
          className="btn sm"
          aria-label={t('asides.take-of', { reason: one.reason ?? '' })}
          onClick={() => ask(true)}
        >
          {t('asides.take')}
        </button>
      )}
      {asked && (
        <Sure
          title={t('asides.take-sure')}
          why={t('asides.take-why', { votes: one.votes })}
          yes={t('asides.take')}
          busy={reversing.isPending}
          error={reversing.error}
          agree={() => reversing.mutate(undefined, { onSuccess: () => ask(false) })}
          close={() => ask(false)}
        />
      )}
    </li>
  )
}
