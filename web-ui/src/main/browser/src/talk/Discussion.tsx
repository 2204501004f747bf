import { useEffect, useRef, useState } from 'react'
import type { Comment, Idea } from '../api/shapes'
import { Problem } from '../parts/Problem'
import { useKey } from '../parts/useKey'
import { Rendered } from '../pictures/Rendered'
import { useWords } from '../words'
import { Composer } from './Composer'
import { OneComment } from './OneComment'
import { Face, useNameOf } from './Person'
import { useDiscussion, useReload } from './useDiscussion'

/** The last thing that those who run the hub said to everybody. */
export function OfficialAnswer({ idea }: { idea: string }) {
  const { t, day } = useWords()
  const nameOf = useNameOf()
  const answer = useDiscussion(idea).data?.pages.at(-1)?.official
  if (!answer || answer.html === null) return null
  return (
    <section className="note official" aria-label={t('talk.official-mark')}>
      <div className="oh">
        <Face author={answer.author} />
        <b>{nameOf(answer.author)}</b>
        <span className="ink3">{t('talk.official-mark')}</span>
        <time dateTime={answer.postedAt}>{day(answer.postedAt)}</time>
      </div>
      <Rendered html={answer.html} />
    </section>
  )
}

/** Everything that people say about an idea, the oldest first. */
export function Discussion({ idea }: { idea: Idea }) {
  const { t, number } = useWords()
  const discussion = useDiscussion(idea.id)
  const pages = discussion.data?.pages ?? []
  const total = pages.at(-1)?.total ?? idea.comments
  const field = useRef<HTMLTextAreaElement>(null)
  const show = useShowing(idea.id, discussion)
  useKey('c', () => field.current?.focus())
  // Whoever pressed that key on a list came for this.
  useEffect(() => {
    if (location.hash === '#say') field.current?.focus()
  }, [])
  return (
    <section className="talk" aria-labelledby="talk">
      <h2 className="sec h2" id="talk">
        {t('talk.title')} <span className="n num">{number(total)}</span>
        {total > 1 && <span className="end">{t('talk.order')}</span>}
      </h2>
      {!idea.withdrawn && !idea.archived && (
        <div className="say">
          <Composer idea={idea} field={field} sent={show} />
        </div>
      )}
      {discussion.error && <Problem error={discussion.error} again={() => void discussion.refetch()} />}
      {discussion.data && total === 0 && pages[0]?.items.length === 0 && (
        <p className="ink3 nobody">{t('talk.nobody')}</p>
      )}
      <ul>
        {pages
          .flatMap((page) => page.items)
          .map(({ comment, answers }) => (
            <OneComment key={comment.id} idea={idea} comment={comment}>
              {answers.length > 0 && <Answers idea={idea} first={comment} answers={answers} />}
            </OneComment>
          ))}
      </ul>
      {discussion.hasNextPage && (
        <button
          type="button"
          className="btn more"
          disabled={discussion.isFetchingNextPage}
          onClick={() => void discussion.fetchNextPage()}
        >
          {t('talk.more-threads')}
        </button>
      )}
    </section>
  )
}

type AnswersProps = { idea: Idea; first: Comment; answers: Comment[] }

/** One level below the first, also those that answer each other: those say whom. */
function Answers({ idea, first, answers }: AnswersProps) {
  const authors = new Map(answers.map((answer) => [answer.id, answer.author]))
  return (
    <ul>
      {answers.map((answer) => {
        const to = answer.parent === first.id ? undefined : authors.get(answer.parent ?? '')
        return (
          <OneComment key={answer.id} idea={idea} comment={answer} {...(to === undefined ? {} : { to })} />
        )
      })}
    </ul>
  )
}

/** The comment that the address names. */
const named = () => /^#comment-([\w-]+)$/.exec(location.hash)?.[1]

/** What one just said, or was led to: the pages before it are read too, and it is brought in sight. */
function useShowing(idea: string, discussion: ReturnType<typeof useDiscussion>) {
  const reload = useReload(idea)
  const [said, setSaid] = useState(named)
  const seen = useRef<string>(undefined)
  const { data, hasNextPage, isFetching, fetchNextPage } = discussion
  useEffect(() => {
    if (said === undefined || seen.current === said || isFetching) return
    const it = document.getElementById(`comment-${said}`)
    if (it) {
      seen.current = said
      bringInSight(it, said === named())
    } else if (hasNextPage) void fetchNextPage()
  }, [said, data, isFetching, hasNextPage, fetchNextPage])
  return async (id: string) => {
    await reload()
    setSaid(id)
  }
}

/** After the page has gone to its top, as another page does. Whoever was led to it begins to read there. */
function bringInSight(comment: HTMLElement, led: boolean) {
  requestAnimationFrame(() => {
    comment.scrollIntoView({ block: led ? 'center' : 'nearest' })
    if (!led) return
    comment.tabIndex = -1
    comment.focus({ preventScroll: true })
  })
}
