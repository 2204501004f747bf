import { expect, test } from 'vitest'
import type { IdeaFollowing, Notice, NoticePage } from '../../src/api/notices'
import { hearing } from '../../src/notices/hears'
import { placeOf, sentence } from '../../src/notices/sentence'
import { allSeen, withNews } from '../../src/notices/useNotices'
import { talking } from './talking'

const english = talking('en')

const notice = (kind: Notice['kind'], more: Partial<Notice> = {}): Notice => ({
  position: 7,
  kind,
  at: '2026-11-29T07:00:00Z',
  seen: false,
  idea: 'mill',
  number: 12,
  title: 'A quieter mill',
  board: 'machines',
  comment: null,
  by: null,
  stage: null,
  stageKind: null,
  standing: null,
  text: null,
  ...more,
})

const said = (words: typeof english, one: Notice) =>
  sentence(words.t, one, 'Machines')
    .map((piece) => (piece === 'TITLE' ? '*mill*' : piece === 'STAGE' ? '(stage)' : piece.text))
    .join('')

test.each([
  [notice('STAGE', { stage: 'planned', stageKind: 'PLANNED' }), '*mill* is now (stage)'],
  [notice('STAGE'), '*mill* was moved'],
  [notice('SHIPPED', { stage: 'shipped', stageKind: 'SHIPPED' }), '*mill* is here now'],
  [notice('ANSWER'), 'The team answered on *mill*'],
  [notice('REPLY', { by: 'Ada L.', comment: 'c' }), 'Ada L. answered your comment on *mill*'],
  [notice('MENTION', { by: 'Ada L.', comment: 'c' }), 'Ada L. mentioned you on *mill*'],
  [notice('COMMENT', { comment: 'c' }), 'Somebody commented on *mill*'],
  [notice('WORDING'), 'The team put *mill* into other words'],
  [notice('HIDDEN', { standing: 'HIDDEN' }), 'Your idea *mill* was hidden'],
  [notice('HIDDEN', { standing: 'SHOWN', comment: 'c' }), 'Your comment on *mill* is shown again'],
  [notice('HIDDEN', { standing: 'REMOVED', comment: 'c' }), 'Your comment on *mill* was removed for good'],
  [notice('NEW_IDEA'), 'New on Machines: *mill*'],
  [notice('REPORT', { standing: 'WAITS', comment: 'c' }), 'A comment on *mill* was reported and waits'],
  [notice('REPORT', { standing: 'SETTLED' }), 'A report of *mill* was settled'],
  [
    notice('REMOVAL', { standing: 'WAITS' }),
    'A removal of *mill* was proposed and waits for a second person',
  ],
  [notice('REMOVAL', { standing: 'OBJECTED' }), 'The author of *mill* objects to its removal'],
  [notice('REMOVAL', { standing: 'SETTLED', comment: 'c' }), 'A removal of a comment on *mill* was decided'],
])('a notice says what happened, with the idea in it', (one, says) => {
  expect(said(english, one)).toBe(says)
})

test('a sentence names the idea in every language', () => {
  expect(said(talking('it'), notice('REPLY', { by: 'Ada L.' }))).toBe(
    'Ada L. ha risposto al tuo commento a *mill*',
  )
})

test('a notice leads to what was said, and the team to where it decides', () => {
  expect(placeOf(notice('STAGE'))).toBe('/ideas/mill')
  expect(placeOf(notice('REPLY', { comment: 'c7' }))).toBe('/ideas/mill#comment-c7')
  expect(placeOf(notice('REPORT', { comment: 'c7' }))).toBe('/settings/reports')
  expect(placeOf(notice('HIDDEN', { comment: 'c7', standing: 'REMOVED' }))).toBe('/me/data')
})

const pages = (...all: NoticePage[]) => ({ pages: all, pageParams: [] })

test('what was new as the page was opened stays marked, also further down', () => {
  // The second page was read after the hub had been told that all is seen.
  const held = pages(
    { items: [notice('ANSWER'), notice('ANSWER')], nextCursor: '5', unseen: 3, newest: 9 },
    {
      items: [notice('ANSWER', { seen: true }), notice('ANSWER', { seen: true })],
      nextCursor: null,
      unseen: 0,
      newest: 4,
    },
  )
  expect(withNews(held).map(({ isNew }) => isNew)).toEqual([true, true, true, false])
  expect(withNews(allSeen(held)).some(({ isNew }) => isNew)).toBe(false)
})

const following = (more: Partial<IdeaFollowing>): IdeaFollowing => ({
  follows: null,
  because: [],
  hears: [],
  ...more,
})

test.each([
  [
    following({ because: ['VOTER'], hears: ['STAGE', 'SHIPPED', 'ANSWER'] }),
    'You hear of stage changes, answers and when it ships, because you voted.',
  ],
  [
    following({ because: ['VOTER', 'AUTHOR'], hears: ['STAGE', 'COMMENT'] }),
    'You hear of stage changes and comments, because it is your idea.',
  ],
  [
    following({ follows: true, because: ['VOTER'], hears: ['COMMENT'] }),
    'You hear of comments, because you follow it.',
  ],
  [following({ follows: false, because: ['VOTER'] }), 'You hear nothing of this idea.'],
  [following({}), 'Follow it to hear of stage changes, answers and comments.'],
])('an idea says what one hears of it, and why', (of, says) => {
  expect(hearing(english, of)).toBe(says)
})
