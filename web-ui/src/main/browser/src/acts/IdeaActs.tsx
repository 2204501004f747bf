import { Suspense, useState } from 'react'
import { part } from '../parts/part'
import { useMay } from '../api/answers'
import { votersOf, type Idea, type Permission } from '../api/shapes'
import { withEveryWord } from '../pages/later'
import { useWords } from '../words'
import { Choose } from '../parts/Choose'
import { isClosed } from '../parts/IdeaRow'
import { useKey } from '../parts/useKey'

const IdeaForms = part(withEveryWord(() => import('./IdeaForms')))
const VoteFor = part(withEveryWord(() => import('../behalf/VoteFor')))
const MoveIdea = part(withEveryWord(() => import('./MoveIdea')))
const HideIdea = part(withEveryWord(() => import('./HideIdea')))
const Report = part(withEveryWord(() => import('./Report')))

export type Act = 'behalf' | 'move' | 'reword' | 'tag' | 'withdraw' | 'hide' | 'report'

const AUTHOR_REWORDS_FOR = 3_600_000

/** What the viewer may do to an idea, as far as this page can know; the hub decides. */
export function useActs(idea: Idea): Act[] {
  const mayHere = useMay()
  const allowed = (permission: Permission) => mayHere(permission, idea.board)
  const team = allowed('EDIT_IDEAS')
  const author = idea.viewerIsAuthor ?? false
  const young = Date.now() - Date.parse(idea.submittedAt) < AUTHOR_REWORDS_FOR
  const may = (permission: Permission, act: Act) => (allowed(permission) ? [act] : [])
  if (idea.archived) return []
  if (idea.withdrawn || idea.hidden) return team ? ['tag'] : []
  return [
    ...(isClosed(idea) ? [] : may('VOTE_ON_BEHALF', 'behalf')),
    ...may('MOVE_IDEAS', 'move'),
    ...(team || (author && young) ? (['reword'] as const) : []),
    ...(team ? (['tag'] as const) : []),
    ...(author ? (['withdraw'] as const) : []),
    ...may('MODERATE', 'hide'),
    ...(author || allowed('MODERATE') ? [] : (['report'] as const)),
  ]
}

export function IdeaActs({ idea }: { idea: Idea }) {
  const { t } = useWords()
  const [act, begin] = useState<Act>()
  const acts = useActs(idea)
  const may = useMay()
  useKey('V', () => {
    if (acts.includes('behalf')) begin('behalf')
  })
  if (acts.length === 0) return null
  return (
    <>
      <Choose
        className="text-btn acts-of-idea"
        name={t('idea.acts')}
        items={[
          ...acts.map((one) => ({
            label: t(`idea.${one}`),
            ...(one === 'behalf' ? { end: <kbd>⇧V</kbd> } : {}),
            pick: () => begin(one),
          })),
          ...(may('SET_ASIDE')
            ? [
                {
                  label: t('idea.aside'),
                  href: `/settings/asides?board=${encodeURIComponent(idea.board)}&idea=${idea.id}`,
                },
              ]
            : []),
        ]}
      />
      {act && (
        <Suspense>
          <Asked idea={idea} act={act} done={() => begin(undefined)} />
        </Suspense>
      )}
    </>
  )
}

function Asked({ idea, act, done }: { idea: Idea; act: Act; done: () => void }) {
  switch (act) {
    case 'behalf':
      return <VoteFor idea={idea} done={done} />
    case 'move':
      return <MoveIdea idea={{ ...idea, voters: votersOf(idea.votes) }} done={done} />
    case 'hide':
      return <HideIdea idea={idea} done={done} />
    case 'report':
      return <Report idea={idea.id} done={done} />
    default:
      return <IdeaForms idea={idea} act={act} done={done} />
  }
}
