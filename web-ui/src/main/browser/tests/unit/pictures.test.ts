import { expect, test } from 'vitest'
import { inserted, picture } from '../../src/pictures/markdown'

test('a picture says what it shows, whatever that is', () => {
  expect(picture('api/pictures/1#4x3', ' the  mill\nat noon ')).toBe(
    '![the mill at noon](api/pictures/1#4x3)',
  )
  expect(picture('api/pictures/1', 'a [1] *loud* \\ one')).toBe(
    '![a \\[1\\] \\*loud\\* \\\\ one](api/pictures/1)',
  )
})

test.each([
  ['', 0, 'P\n\n', 3],
  ['One. Two.', 4, 'One.\n\nP\n\nTwo.', 9],
  ['One.\n\n', 6, 'One.\n\nP\n\n', 9],
  ['Two.', 0, 'P\n\nTwo.', 3],
])('it stands in a paragraph of its own, and one writes on behind it (%j)', (text, at, now, caret) => {
  expect(inserted(text, at, 'P')).toEqual([now, caret])
})
