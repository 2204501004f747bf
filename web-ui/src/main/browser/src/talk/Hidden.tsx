import { Suspense, useState } from 'react'
import { part } from '../parts/part'
import { address, tell } from '../api/hub'
import type { Comment } from '../api/shapes'
import { withEveryWord } from '../pages/later'
import { Problem } from '../parts/Problem'
import { Rendered } from '../pictures/Rendered'
import { RemovalWaits, useIsProposed } from '../privacy/RemovalWaits'
import { useWords } from '../words'
import { useNameOf } from './Person'
import { useTelling } from './useTelling'

const ProposeRemoval = part(withEveryWord(() => import('../privacy/ProposeRemoval')))

type Props = { comment: Comment; idea: string; mayModerate: boolean }

/** What stands where the team hid a comment; the team reads it still, and brings it back. */
export function Hidden({ comment, idea, mayModerate }: Props) {
  const { t } = useWords()
  const nameOf = useNameOf()
  const [shown, show] = useState(false)
  const [proposing, propose] = useState(false)
  const decides = mayModerate && !comment.hidden?.removed
  const proposed = useIsProposed('COMMENT', comment.id, decides)
  const restoring = useTelling(
    idea,
    () => undefined,
    () => tell(address(`comments/${comment.id}/hidden`), 'DELETE'),
  )
  const why = comment.hidden?.reason
  return (
    <>
      <p className="ink3 stub">
        {t(comment.hidden?.removed ? 'talk.removed' : 'talk.hidden')}
        {why && `: ${why}`}
      </p>
      {decides && (
        <>
          {proposed && <RemovalWaits />}
          {shown && (
            <div className="was-hidden">
              <b>{nameOf(comment.author)}</b>
              <Rendered html={comment.html ?? ''} />
            </div>
          )}
          {restoring.error ? <Problem error={restoring.error} /> : null}
          <div className="ca">
            <button type="button" aria-expanded={shown} onClick={() => show(!shown)}>
              {t(shown ? 'talk.close-hidden' : 'talk.show-hidden')}
            </button>
            <button
              type="button"
              aria-disabled={restoring.isPending}
              onClick={() => restoring.isPending || restoring.mutate('')}
            >
              {t('talk.restore')}
            </button>
            {!proposed && (
              <button type="button" onClick={() => propose(true)}>
                {t('removal.begin')}
              </button>
            )}
          </div>
        </>
      )}
      {proposing && (
        <Suspense>
          <ProposeRemoval kind="comments" id={comment.id} close={() => propose(false)} />
        </Suspense>
      )}
    </>
  )
}
