import { IconBell, IconBellOff } from '@tabler/icons-react'
import { Icon } from '../parts/Icon'
import { useWords } from '../words'
import { hearing } from './hears'
import { useFollowIdea } from './useFollow'
import { useIdeaFollowing } from './useFollowing'

/** Follows an idea, or hears nothing of it; and what one hears of it as it is. */
export default function FollowIdea({ idea }: { idea: string }) {
  const words = useWords()
  const { t } = words
  const following = useIdeaFollowing(idea).data
  const { mutate: choose } = useFollowIdea(idea)
  if (!following) return null
  const { follows, hears } = following
  return (
    <section className="follow" aria-label={t('follow.title')}>
      <div className="follow-keys">
        <button
          type="button"
          className="text-btn"
          aria-pressed={follows === true}
          onClick={() => follows === true || choose(true)}
        >
          <Icon of={IconBell} />
          {t(follows === true ? 'follow.following' : 'follow.follow')}
        </button>
        {(follows !== null || hears.length > 0) && (
          <button
            type="button"
            className="text-btn"
            aria-pressed={follows === false}
            onClick={() => follows === false || choose(false)}
          >
            <Icon of={IconBellOff} />
            {t(follows === false ? 'follow.muted' : 'follow.mute')}
          </button>
        )}
      </div>
      <p className="hears" role="status">
        {hearing(words, following)}
      </p>
    </section>
  )
}
