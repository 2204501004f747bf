import { expect, test } from 'vitest'
import type { Comment } from '../../src/api/shapes'
import { initials } from '../../src/talk/Person'
import { withReaction } from '../../src/talk/useDiscussion'

const comment = { id: 'c', reactions: 3, viewerReacted: false } as Comment

test('a thumbs up counts once, and is taken back once', () => {
  const given = withReaction(comment, true)
  expect(given).toMatchObject({ reactions: 4, viewerReacted: true })
  expect(withReaction(given, true)).toEqual(given)
  expect(withReaction(given, false)).toEqual(comment)
})

test.each([
  ['Tomás Aguirre', 'TA'],
  ['Ada B.', 'AB'],
  ['Ada', 'A'],
  ['Ada King Lovelace', 'AL'],
  ['  đorđe  ', 'Đ'],
])('the initials of %s are %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
