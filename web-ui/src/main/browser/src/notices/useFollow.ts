import type { BoardFollowing, IdeaFollowing, NoticeKind } from '../api/notices'
import { useAtOnce } from '../api/useAtOnce'
import { ofBoard, ofIdea } from './useFollowing'

/** What whoever follows an idea hears of. */
const FOLLOWED: NoticeKind[] = ['STAGE', 'SHIPPED', 'ANSWER', 'COMMENT']

export function withFollows(held: IdeaFollowing, follows: boolean): IdeaFollowing {
  return { ...held, follows, hears: follows ? [...new Set([...held.hears, ...FOLLOWED])] : [] }
}

export const useFollowIdea = (id: string) =>
  useAtOnce<IdeaFollowing, boolean>({
    of: ofIdea(id),
    to: () => ofIdea(id),
    body: (follows) => ({ follows }),
    show: withFollows,
    undo: (before) => () => before,
  })

export const useFollowBoard = (slug: string) =>
  useAtOnce<BoardFollowing, boolean>({
    of: ofBoard(slug),
    to: () => ofBoard(slug),
    body: (follows) => ({ follows }),
    show: (_, follows) => ({ follows }),
    undo: (before) => () => before,
  })
