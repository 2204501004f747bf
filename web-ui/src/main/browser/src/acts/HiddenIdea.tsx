import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { part } from '../parts/part'
import { useMay } from '../api/answers'
import { address, tell } from '../api/hub'
import type { Idea } from '../api/shapes'
import { withEveryWord } from '../pages/later'
import { Problem } from '../parts/Problem'
import { RemovalWaits, useIsProposed } from '../privacy/RemovalWaits'
import { useWords } from '../words'

const ProposeRemoval = part(withEveryWord(() => import('../privacy/ProposeRemoval')))

/** Says that the team keeps an idea from sight, and why; the team brings it back. */
export default function HiddenIdea({ idea }: { idea: Idea }) {
  const { t, day } = useWords()
  const client = useQueryClient()
  const [proposing, propose] = useState(false)
  const mayModerate = useMay()('MODERATE', idea.board)
  const decides = mayModerate && idea.hidden !== null && !idea.hidden?.removed
  const proposed = useIsProposed('IDEA', idea.id, decides)
  const restoring = useMutation({
    mutationFn: () => tell(address(`ideas/${idea.id}/hidden`), 'DELETE'),
    onSuccess: () => client.invalidateQueries(),
  })
  if (!idea.hidden) return null
  return (
    <div className="note said">
      <div className="oh">
        <b>{t(idea.hidden.removed ? 'idea.removed' : 'idea.hidden')}</b>
        <time dateTime={idea.hidden.since}>{day(idea.hidden.since)}</time>
      </div>
      {idea.hidden.reason && <p>{idea.hidden.reason}</p>}
      {proposed && <RemovalWaits />}
      {decides && (
        <div className="acts">
          <button
            type="button"
            className="btn"
            aria-disabled={restoring.isPending}
            onClick={() => restoring.isPending || restoring.mutate()}
          >
            {t('talk.restore')}
          </button>
          {!proposed && (
            <button type="button" className="btn quiet" onClick={() => propose(true)}>
              {t('removal.begin')}
            </button>
          )}
        </div>
      )}
      {proposing && (
        <Suspense>
          <ProposeRemoval kind="ideas" id={idea.id} close={() => propose(false)} />
        </Suspense>
      )}
      {restoring.error ? <Problem error={restoring.error} /> : null}
    </div>
  )
}
