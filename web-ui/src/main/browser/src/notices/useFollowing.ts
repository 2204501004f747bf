import { useAnswer, useIsKnown } from '../api/answers'
import type { BoardFollowing, IdeaFollowing } from '../api/notices'

export const ofIdea = (id: string) => `me/following/ideas/${id}`
export const ofBoard = (slug: string) => `me/following/boards/${slug}`

export function useIdeaFollowing(id: string) {
  const isKnown = useIsKnown()
  return useAnswer<IdeaFollowing>(ofIdea(id), {}, { when: isKnown })
}

export function useBoardFollowing(slug: string) {
  const isKnown = useIsKnown()
  return useAnswer<BoardFollowing>(ofBoard(slug), {}, { when: isKnown })
}
