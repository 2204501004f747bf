import { lazy, Suspense, useState } from 'react'
import { useSession } from '../api/answers'
import type { Idea } from '../api/shapes'
import { useWords } from '../words'
import { Choose } from './Choose'
import { isClosed } from './IdeaRow'
import { useKey } from './useKey'

const IdeaForms = lazy(() => import('./IdeaForms'))
const VoteFor = lazy(() => import('../behalf/VoteFor'))

export type Act = 'reword' | 'tag' | 'withdraw' | 'behalf'

const AUTHOR_REWORDS_FOR = 3_600_000

/** What the viewer may do to an idea, as far as this page can know; the hub decides. */
export function useActs(idea: Idea): Act[] {
  const permissions = useSession().data?.permissions ?? []
  const team = permissions.includes('EDIT_IDEAS')
  const author = idea.viewerIsAuthor ?? false
  const young = Date.now() - Date.parse(idea.submittedAt) < AUTHOR_REWORDS_FOR
  if (idea.withdrawn) return team ? ['tag'] : []
  return [
    ...(permissions.includes('VOTE_ON_BEHALF') && !isClosed(idea) ? (['behalf'] as const) : []),
    ...(team || (author && young) ? (['reword'] as const) : []),
    ...(team ? (['tag'] as const) : []),
    ...(author ? (['withdraw'] as const) : []),
  ]
}

export function IdeaActs({ idea }: { idea: Idea }) {
  const { t } = useWords()
  const [act, begin] = useState<Act>()
  const acts = useActs(idea)
  useKey('V', () => {
    if (acts.includes('behalf')) begin('behalf')
  })
  if (acts.length === 0) return null
  return (
    <>
      <Choose
        className="text-btn acts-of-idea"
        name={t('idea.acts')}
        items={acts.map((one) => ({
          label: t(`idea.${one}`),
          ...(one === 'behalf' ? { end: <kbd>⇧V</kbd> } : {}),
          pick: () => begin(one),
        }))}
      />
      {act && (
        <Suspense>
          {act === 'behalf' ? (
            <VoteFor idea={idea} done={() => begin(undefined)} />
          ) : (
            <IdeaForms idea={idea} act={act} done={() => begin(undefined)} />
          )}
        </Suspense>
      )}
    </>
  )
}
