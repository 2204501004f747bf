import { Link } from 'wouter'
import { useSimilar } from '../api/similar'
import type { Choice, Idea } from '../api/shapes'
import { useWords } from '../words'
import { isClosed, useTitleOf } from './IdeaRow'
import { Marked } from './Marked'
import { Stage } from './StageMark'
import { TriKey } from './TriKey'
import { useVote } from './useVote'
import { VoteKey } from './VoteKey'

type Props = { board: string; title: string; text: string }

/** What others have asked for already, while somebody types, each with the key to vote for it. */
export function Similar({ board, title, text }: Props) {
  const { t, number } = useWords()
  const ideas = useSimilar(board, title, text).data?.pages[0]?.items ?? []
  const vote = useVote()
  const asked = ideas.filter((idea) => idea.close).reduce((sum, idea) => sum + forIt(idea), 0)
  const voted = ideas.some((idea) => idea.close && idea.viewerVote)
  if (title.trim().length < 3 || ideas.length === 0) return <aside className="sim none" aria-live="polite" />
  return (
    <aside className="sim" aria-live="polite" aria-label={t('similar.label')}>
      {asked > 1 ? (
        <>
          <div className="reading num">{number(asked)}</div>
          <h2 className="h2">{t(voted ? 'similar.asked-yours' : 'similar.asked')}</h2>
        </>
      ) : (
        <h2 className="h2">{t('similar.near')}</h2>
      )}
      <ul>
        {ideas.map((idea) => (
          <One key={idea.id} idea={idea} press={(choice) => vote(idea, choice)} />
        ))}
      </ul>
      <p className="ink3">{t('similar.none')}</p>
    </aside>
  )
}

const forIt = ({ votes }: Idea) => votes.up ?? votes.agree ?? 0

function One({ idea, press }: { idea: Idea; press: (choice: Choice) => void }) {
  const { t } = useWords()
  const upvote = idea.votes.up !== undefined
  const title = useTitleOf(idea)
  return (
    <li className={upvote ? '' : 'wide'}>
      {upvote && (
        <VoteKey
          votes={idea.votes.up ?? 0}
          voted={idea.viewerVote?.choice === 'UP'}
          closed={isClosed(idea)}
          press={() => press('UP')}
        />
      )}
      <div>
        <h3>
          <Link href={`/ideas/${idea.id}`}>
            <Marked text={title} at={idea.matched ?? []} />
          </Link>
        </h3>
        <p>
          <Stage slug={idea.stage} kind={idea.kind} />
        </p>
        {idea.viewerVote ? (
          <p>{t('vote.voted')}</p>
        ) : (
          idea.text && <p className="ex">{idea.excerpt ?? idea.text}</p>
        )}
        {!upvote && !isClosed(idea) && (
          <TriKey title={title} chosen={idea.viewerVote?.choice} press={press} />
        )}
      </div>
    </li>
  )
}
