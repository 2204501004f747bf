import { Link } from 'wouter'
import { useWords } from '../words'
import { useJustVoted } from './afterVote'

/** One quiet line after a vote without an account. */
export function AfterVote({ idea }: { idea: string }) {
  const { t } = useWords()
  const voted = useJustVoted(idea)
  return (
    <p className="after-vote" role="status">
      {voted && (
        <>
          {t('vote.counted')} <Link href="/enter">{t('vote.hear')}</Link>
        </>
      )}
    </p>
  )
}
