import { Link } from 'wouter'
import { useIsKnown } from '../api/answers'
import { useIdeaFollowing } from '../notices/useFollowing'
import { useWords } from '../words'
import { useJustVoted } from './afterVote'

/** One quiet line after a vote: what one hears of it, or without an account how to. */
export function AfterVote({ idea }: { idea: string }) {
  const { t } = useWords()
  const voted = useJustVoted(idea)
  const isKnown = useIsKnown()
  return (
    <p className={`after-vote ${isKnown ? 'known' : ''}`} role="status">
      {voted &&
        (isKnown ? (
          <Hears idea={idea} />
        ) : (
          <>
            {t('vote.counted')} <Link href="/enter">{t('vote.hear')}</Link>
          </>
        ))}
    </p>
  )
}

/** A vote does not bring back what somebody wanted to hear nothing of. */
function Hears({ idea }: { idea: string }) {
  const { t } = useWords()
  const muted = useIdeaFollowing(idea).data?.follows === false
  return t(muted ? 'follow.nothing' : 'follow.by-voting')
}
