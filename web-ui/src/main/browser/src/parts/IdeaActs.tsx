import { lazy, Suspense, useState } from 'react'
import { useSession } from '../api/answers'
import type { Idea } from '../api/shapes'
import { useWords } from '../words'
import { Choose } from './Choose'

const IdeaForms = lazy(() => import('./IdeaForms'))

export type Act = 'reword' | 'tag' | 'withdraw'

const AUTHOR_REWORDS_FOR = 3_600_000

/** What the viewer may do to an idea, as far as this page can know; the hub decides. */
export function useActs(idea: Idea): Act[] {
  const team = useSession().data?.permissions.includes('EDIT_IDEAS') ?? false
  const author = idea.viewerIsAuthor ?? false
  const young = Date.now() - Date.parse(idea.submittedAt) < AUTHOR_REWORDS_FOR
  if (idea.withdrawn) return team ? ['tag'] : []
  return [
    ...(team || (author && young) ? (['reword'] as const) : []),
    ...(team ? (['tag'] as const) : []),
    ...(author ? (['withdraw'] as const) : []),
  ]
}

export function IdeaActs({ idea }: { idea: Idea }) {
  const { t } = useWords()
  const [act, begin] = useState<Act>()
  const acts = useActs(idea)
  if (acts.length === 0) return null
  return (
    <>
      <Choose
        className="text-btn acts-of-idea"
        name={t('idea.acts')}
        items={acts.map((one) => ({ label: t(`idea.${one}`), pick: () => begin(one) }))}
      />
      {act && (
        <Suspense>
          <IdeaForms idea={idea} act={act} done={() => begin(undefined)} />
        </Suspense>
      )}
    </>
  )
}
