import { expect, test } from 'vitest'
import { Refused } from '../../src/api/hub'
import { fieldProblems } from '../../src/parts/fieldProblems'
import { reason } from '../../src/parts/Problem'

const t = (key: string) => key
const refused = (status: number, code: string, ...errors: [string, string][]) =>
  new Refused({
    status,
    code,
    detail: 'In English',
    errors: errors.map(([field, wrong]) => ({ field, code: wrong, message: 'In English' })),
  })

test.each([
  ['note', 'too.long'],
  ['message', 'too.long'],
  ['stage', 'unknown'],
  ['board', 'unknown'],
  ['files', 'incomplete'],
  ['files', 'unreadable'],
])('what is wrong with %s (%s) is said in the language of the reader', (field, code) => {
  const said = fieldProblems(t, refused(422, 'fields.invalid', [field, code]))
  expect(said[field]).toMatch(/^wrong\./)
})

test.each([
  [400, 'query.invalid', 'problem.query'],
  [404, 'board.unknown', 'problem.gone'],
  [404, 'idea.unknown', 'problem.idea-unknown'],
  [409, 'write.raced', 'problem.raced'],
  [413, 'picture.too.large', 'problem.picture-large'],
  [415, 'picture.format', 'problem.picture-format'],
])('a refusal (%i %s) is told without the English of the hub', (status, code, says) => {
  expect(reason(t, refused(status, code, ['asOf', 'asOf.invalid']))).toBe(says)
})
