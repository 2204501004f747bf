import { IconBell } from '@tabler/icons-react'
import { Icon } from '../parts/Icon'
import { useWords } from '../words'
import { useFollowBoard } from './useFollow'
import { useBoardFollowing } from './useFollowing'

/** Hears of every new idea on a board, or no more. */
export default function FollowBoard({ board }: { board: string }) {
  const { t } = useWords()
  const following = useBoardFollowing(board).data
  const { mutate: choose } = useFollowBoard(board)
  if (!following) return null
  const { follows } = following
  return (
    <section className="follow" aria-label={t('follow.board-title')}>
      <button type="button" className="text-btn" aria-pressed={follows} onClick={() => choose(!follows)}>
        <Icon of={IconBell} />
        {t(follows ? 'follow.board-following' : 'follow.board')}
      </button>
      <p className="hears" role="status">
        {t(follows ? 'follow.board-hears' : 'follow.board-offer')}
      </p>
    </section>
  )
}
