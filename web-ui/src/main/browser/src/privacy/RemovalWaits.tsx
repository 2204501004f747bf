import { Link } from 'wouter'
import type { WaitingRemoval } from '../api/shapes'
import { useWords } from '../words'
import { useWaitingRemovals } from './useWaitingRemovals'

/** Whether somebody proposed to remove a text, so that it takes a second person and no second proposal. */
export function useIsProposed(subject: WaitingRemoval['subject'], id: string, when: boolean): boolean {
  const waiting = useWaitingRemovals(when).data ?? []
  return waiting.some((one) => one.subject === subject && one.id === id && one.objection === null)
}

/** Says so where the text is, and leads to where it is decided. */
export function RemovalWaits() {
  const { t } = useWords()
  return (
    <p className="ink2 small">
      {t('idea.removal-waits')}{' '}
      <Link className="link" href="/settings/reports">
        {t('idea.removal-see')}
      </Link>
    </p>
  )
}
