import { Link } from 'wouter'
import { useBoards, useIdea } from '../api/answers'
import { Refused } from '../api/hub'
import type { FollowedIdea, NoticeSettings } from '../api/notices'
import { useTitleOf } from '../parts/IdeaRow'
import type { Idea } from '../api/shapes'
import { useWords } from '../words'
import { useListed } from './useHearing'

/** The ideas and boards of which somebody said that they want to hear, or not. */
export function Followed({ ideas, boards }: Pick<NoticeSettings, 'ideas' | 'boards'>) {
  const { t } = useWords()
  const known = useBoards().data
  const listed = useListed()
  const choose = (what: 'ideas' | 'boards', id: string) => (follows: boolean) =>
    listed.mutate({ what, id, follows })
  const nameOf = (board: string) => known?.find((one) => one.board === board)?.name ?? board
  return (
    <section className="block" aria-labelledby="followed">
      <h2 className="h2" id="followed">
        {t('hearing.followed')}
      </h2>
      {ideas.length + boards.length === 0 ? (
        <p className="ink2 under">{t('hearing.followed-none')}</p>
      ) : (
        <ul className="rows followed">
          {boards.map((one) => (
            <Row
              key={one.board}
              name={nameOf(one.board)}
              href={`/boards/${one.board}`}
              what="boards"
              follows={one.follows}
              choose={choose('boards', one.board)}
            />
          ))}
          {ideas.map((one) => (
            <AnIdea key={one.idea} one={one} choose={choose('ideas', one.idea)} />
          ))}
        </ul>
      )}
    </section>
  )
}

type Choose = (follows: boolean) => void

function AnIdea({ one, choose }: { one: FollowedIdea; choose: Choose }) {
  const { t } = useWords()
  const idea = useIdea(one.idea)
  const gone = idea.error instanceof Refused && idea.error.refusal.status === 404
  if (idea.data) return <Titled idea={idea.data} follows={one.follows} choose={choose} />
  return (
    <Row
      name={t(gone ? 'hearing.idea-gone' : 'waiting')}
      href={`/ideas/${one.idea}`}
      what="ideas"
      follows={one.follows}
      choose={choose}
    />
  )
}

function Titled({ idea, follows, choose }: { idea: Idea; follows: boolean; choose: Choose }) {
  const title = useTitleOf(idea)
  return <Row name={title} href={`/ideas/${idea.id}`} what="ideas" follows={follows} choose={choose} />
}

type RowProps = { name: string; href: string; what: 'ideas' | 'boards'; follows: boolean; choose: Choose }

function Row({ name, href, what, follows, choose }: RowProps) {
  const { t } = useWords()
  return (
    <li className="person">
      <div>
        <h3 className="rt">
          <Link href={href}>{name}</Link>
        </h3>
        <p className="meta">
          <span>{t(`hearing.${what}`)}</span>
          <span>{t(follows ? 'follow.following' : `hearing.not.${what}`)}</span>
        </p>
      </div>
      <button
        type="button"
        className="btn sm"
        aria-label={t(follows ? `hearing.stop-of.${what}` : 'hearing.begin-of', { name })}
        onClick={() => choose(!follows)}
      >
        {t(follows ? `hearing.stop.${what}` : 'hearing.begin')}
      </button>
    </li>
  )
}
