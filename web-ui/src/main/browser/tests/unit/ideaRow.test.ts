import { expect, test } from 'vitest'
import type { Idea } from '../../src/api/shapes'
import { isClosed } from '../../src/parts/IdeaRow'

const idea = (more: object) => ({ kind: 'OPEN', ...more }) as unknown as Idea

test('an idea takes no votes once it is decided, withdrawn or hidden', () => {
  expect(isClosed(idea({}))).toBe(false)
  expect(isClosed(idea({ kind: 'SHIPPED' }))).toBe(true)
  expect(isClosed(idea({ withdrawn: true }))).toBe(true)
  expect(isClosed(idea({ withdrawn: false, hidden: { reason: 'why' } }))).toBe(true)
})
