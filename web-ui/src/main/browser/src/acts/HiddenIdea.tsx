import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMay } from '../api/answers'
import { address, tell } from '../api/hub'
import type { Idea } from '../api/shapes'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'

/** Says that the team keeps an idea from sight, and why; the team brings it back. */
export default function HiddenIdea({ idea }: { idea: Idea }) {
  const { t, day } = useWords()
  const client = useQueryClient()
  const mayModerate = useMay()('MODERATE', idea.board)
  const restoring = useMutation({
    mutationFn: () => tell(address(`ideas/${idea.id}/hidden`), 'DELETE'),
    onSuccess: () => client.invalidateQueries(),
  })
  if (!idea.hidden) return null
  return (
    <div className="note said">
      <div className="oh">
        <b>{t('idea.hidden')}</b>
        <time dateTime={idea.hidden.since}>{day(idea.hidden.since)}</time>
      </div>
      {idea.hidden.reason && <p>{idea.hidden.reason}</p>}
      {mayModerate && (
        <div className="acts">
          <button
            type="button"
            className="btn"
            aria-disabled={restoring.isPending}
            onClick={() => restoring.isPending || restoring.mutate()}
          >
            {t('talk.restore')}
          </button>
        </div>
      )}
      {restoring.error ? <Problem error={restoring.error} /> : null}
    </div>
  )
}
