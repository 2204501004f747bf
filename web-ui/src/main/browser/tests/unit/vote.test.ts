import { expect, test } from 'vitest'
import type { Choice, Idea } from '../../src/api/shapes'
import { withVote } from '../../src/parts/useVote'

const idea = (votes: Idea['votes'], mine?: Choice): Idea => ({
  id: '1',
  number: 1,
  board: 'b',
  title: 'A quiet mill',
  text: '',
  tags: [],
  stage: 'open',
  kind: 'OPEN',
  votes,
  score: 0,
  comments: 0,
  submittedAt: '2026-01-01T00:00:00Z',
  viewerVote: mine ? { choice: mine } : null,
})

test.each([
  ['a first vote', idea({ up: 2 }), 'UP', { up: 3 }, 3],
  ['a vote taken back', idea({ up: 2 }, 'UP'), undefined, { up: 1 }, 1],
  [
    'a first answer',
    idea({ agree: 1, disagree: 0, pass: 0 }),
    'DISAGREE',
    { agree: 1, disagree: 1, pass: 0 },
    0,
  ],
  [
    'an answer that changes',
    idea({ agree: 2, disagree: 1, pass: 0 }, 'AGREE'),
    'PASS',
    { agree: 1, disagree: 1, pass: 1 },
    0,
  ],
  [
    'the same answer again',
    idea({ agree: 2, disagree: 1, pass: 0 }, 'AGREE'),
    'AGREE',
    { agree: 2, disagree: 1, pass: 0 },
    1,
  ],
] as const)('%s counts once', (_, before, choice, votes, score) => {
  const after = withVote(before, choice)
  expect(after.votes).toEqual(votes)
  expect(after.score).toBe(score)
  expect(after.viewerVote).toEqual(choice ? { choice } : null)
})
