import { IconEyeOff, IconThumbUp } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Comment, Contribution, Idea, Timeline } from '../api/shapes'
import { useTitleOf } from '../parts/IdeaRow'
import { Icon } from '../parts/Icon'
import { Stage } from '../parts/StageMark'
import { Face, useNameOf } from '../talk/Person'
import { Rendered } from '../pictures/Rendered'
import { useWords } from '../words'
import { commentOf, ideaOf, timelineOf, told, type Heard } from './useSeen'

type Props = { one: Contribution; heard: Map<string, Heard | undefined> }

/** One thing that somebody wrote, as others are told of it. */
export function Written({ one, heard }: Props) {
  const idea = told<Idea>(heard.get(ideaOf(one)))
  const comment = told<Comment>(heard.get(commentOf(one)))
  const timeline = told<Timeline>(heard.get(timelineOf(one)))
  if (one.what === 'IDEA' && idea && timeline) return <AnIdea idea={idea} author={timeline.author} />
  if (one.what === 'COMMENT' && idea && comment) return <AComment idea={idea} comment={comment} />
  const asked = [ideaOf(one), one.what === 'IDEA' ? timelineOf(one) : commentOf(one)]
  return asked.every((path) => heard.get(path)) ? <NotTold one={one} /> : <li className="seen-one waiting" />
}

function AnIdea({ idea, author }: { idea: Idea; author: Timeline['author'] }) {
  const { day } = useWords()
  const nameOf = useNameOf()
  const title = useTitleOf(idea)
  return (
    <li className="seen-one">
      <Face author={author} />
      <div>
        <div className="ch">
          {author && <b>{nameOf(author)}</b>}
          <Team author={author} />
          <time dateTime={idea.submittedAt}>{day(idea.submittedAt)}</time>
        </div>
        <h3 className="rt">
          <Link href={`/ideas/${idea.id}`}>{title}</Link>
        </h3>
        {idea.text && <p className="ex">{idea.excerpt ?? idea.text}</p>}
        <p className="meta">
          <Stage slug={idea.stage} kind={idea.kind} />
        </p>
      </div>
    </li>
  )
}

function AComment({ idea, comment }: { idea: Idea; comment: Comment }) {
  const { t, day } = useWords()
  const nameOf = useNameOf()
  const title = useTitleOf(idea)
  return (
    <li className="seen-one">
      <Face author={comment.author} />
      <div>
        <div className="ch">
          {comment.author && <b>{nameOf(comment.author)}</b>}
          <Team author={comment.author} />
          <time dateTime={comment.postedAt}>{day(comment.postedAt)}</time>
        </div>
        {comment.html === null ? (
          <p className="ink3">{t(comment.withdrawn ? 'talk.withdrawn' : 'talk.hidden')}</p>
        ) : (
          <Rendered html={comment.html} />
        )}
        <p className="meta">
          {comment.reactions > 0 && (
            <span className="num">
              <Icon of={IconThumbUp} size={14} />
              {t('seen.reactions', { count: comment.reactions })}
            </span>
          )}
          <Link href={`/ideas/${idea.id}`}>{t('seen.on', { title })}</Link>
        </p>
      </div>
    </li>
  )
}

function Team({ author }: { author: Comment['author'] }) {
  const { t } = useWords()
  return author?.staff ? <span className="badge">{t('talk.team')}</span> : null
}

function NotTold({ one }: { one: Contribution }) {
  const { t, day } = useWords()
  return (
    <li className="seen-one not-told">
      <span className="avatar md" aria-hidden="true">
        <Icon of={IconEyeOff} size={14} />
      </span>
      <div>
        <p>
          {t(`seen.not-told.${one.what}`)}{' '}
          <Link className="link" href={`/ideas/${one.idea}`}>
            {t('seen.open')}
          </Link>
        </p>
        <p className="meta">
          <time dateTime={one.at}>{day(one.at)}</time>
        </p>
      </div>
    </li>
  )
}
