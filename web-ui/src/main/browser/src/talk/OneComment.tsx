import { IconThumbUp } from '@tabler/icons-react'
import { Suspense, useState, type ReactNode } from 'react'
import { part } from '../parts/part'
import type { Comment, Idea } from '../api/shapes'
import { Choose, type Item } from '../parts/Choose'
import { Icon } from '../parts/Icon'
import { withEveryWord } from '../pages/later'
import { Rendered } from '../pictures/Rendered'
import { useWords } from '../words'
import { Composer } from './Composer'
import { Hidden } from './Hidden'
import { Face, useNameOf } from './Person'
import { useReaction, useReload, useSpeaker } from './useDiscussion'

const EditComment = part(() => import('./EditComment'))
const WithdrawComment = part(withEveryWord(() => import('./WithdrawComment')))
const HideComment = part(withEveryWord(() => import('./HideComment')))
const Report = part(withEveryWord(() => import('../acts/Report')))
const Before = part(() => import('./Before'))

type Props = {
  idea: Idea
  comment: Comment
  /** Whom it answers, where that is not the first of the thread. */
  to?: Comment['author']
  children?: ReactNode
}

/** A comment with what can be done about it, and the answers to it. */
export function OneComment({ idea, comment, to, children }: Props) {
  const { t, day } = useWords()
  const nameOf = useNameOf()
  const { member, mayModerate } = useSpeaker(idea.board)
  const [doing, act] = useState<'answer' | 'edit' | 'withdraw' | 'hide' | 'report'>()
  const [before, showBefore] = useState(false)
  const react = useReaction(idea.id)
  const reload = useReload(idea.id)
  const done = () => act(undefined)
  if (comment.withdrawn || comment.hidden) {
    return (
      <li className="cm gone" id={`comment-${comment.id}`}>
        <span className="avatar md" aria-hidden="true" />
        <div>
          {comment.hidden ? (
            <Hidden comment={comment} idea={idea.id} mayModerate={mayModerate} />
          ) : (
            <p className="ink3 stub">{t(comment.former ? 'talk.gone-with' : 'talk.withdrawn')}</p>
          )}
          {children}
        </div>
      </li>
    )
  }
  const name = nameOf(comment.author, comment.former)
  const mine = comment.author?.member === member
  const may: Item[] = [
    ...(mine
      ? [
          { label: t('talk.edit'), pick: () => act('edit') },
          { label: t('talk.withdraw'), pick: () => act('withdraw') },
        ]
      : []),
    ...(mayModerate ? [{ label: t('talk.hide'), pick: () => act('hide') }] : []),
    ...(mine || mayModerate ? [] : [{ label: t('idea.report'), pick: () => act('report') }]),
  ]
  return (
    <li className="cm" id={`comment-${comment.id}`}>
      <Face author={comment.author} />
      <div>
        <div className="ch">
          <b>{name}</b>
          {comment.official ? (
            <span className="badge ink">{t('talk.official-mark')}</span>
          ) : (
            comment.author?.staff && <span className="badge">{t('talk.team')}</span>
          )}
          <time className="num" dateTime={comment.postedAt}>
            {day(comment.postedAt)}
          </time>
          {to?.name && <span className="ink3">{t('talk.to', { name: nameOf(to) })}</span>}
        </div>
        {doing === 'edit' ? (
          <Suspense fallback={<Text html={comment.html} />}>
            <EditComment comment={comment} idea={idea.id} done={done} />
          </Suspense>
        ) : (
          <Text html={comment.html} />
        )}
        {comment.editedAt && (
          <p className="edited">
            {t('talk.edited')}{' '}
            <button type="button" className="link" aria-expanded={before} onClick={() => showBefore(!before)}>
              {t(before ? 'talk.close-before' : 'talk.see-before')}
            </button>
          </p>
        )}
        <Suspense>{before && <Before comment={comment.id} />}</Suspense>
        <div className="ca">
          {!idea.withdrawn && !idea.archived && (
            <button
              type="button"
              aria-label={t('talk.answer-to', { name })}
              aria-expanded={doing === 'answer'}
              onClick={() => act('answer')}
            >
              {t('talk.answer')}
            </button>
          )}
          <button
            type="button"
            className="num up"
            aria-pressed={comment.viewerReacted}
            aria-label={t('talk.agree', { count: comment.reactions, name })}
            onClick={() => react(comment)}
          >
            <Icon of={IconThumbUp} size={14} />
            {comment.reactions > 0 && comment.reactions}
          </button>
          <Choose
            side="start"
            name={t('talk.more')}
            aria-label={t('talk.more-about', { name })}
            items={may}
          />
        </div>
        <Suspense>
          {doing === 'withdraw' && <WithdrawComment comment={comment} idea={idea.id} done={done} />}
          {doing === 'hide' && <HideComment comment={comment} idea={idea.id} done={done} />}
          {doing === 'report' && <Report comment={comment.id} done={done} />}
          {doing === 'answer' && (
            <Composer
              idea={idea}
              parent={comment.id}
              cancel={done}
              sent={async () => {
                await reload()
                done()
              }}
            />
          )}
        </Suspense>
        {children}
      </div>
    </li>
  )
}

function Text({ html }: { html: string | null }) {
  const { t } = useWords()
  if (html === null) return <p className="ink3">{t('text.removed')}</p>
  return <Rendered html={html} />
}
