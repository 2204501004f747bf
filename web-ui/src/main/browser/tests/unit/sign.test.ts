import { afterEach, expect, test } from 'vitest'
import { seenAs } from '../../src/sign/NameForm'
import { forget, keep, whatWaits } from '../../src/sign/waiting'

afterEach(forget)

test('what waits is the last thing done, until it is sent', () => {
  expect(whatWaits()).toBeUndefined()
  keep({ kind: 'vote', to: 'ideas/1/vote', method: 'PUT', back: '/ideas/1', from: '/' })
  keep({ kind: 'vote', to: 'ideas/2/vote', method: 'PUT', back: '/ideas/2', from: '/' })
  expect(whatWaits()?.to).toBe('ideas/2/vote')
  forget()
  expect(whatWaits()).toBeUndefined()
})

test('what cannot be read does not wait', () => {
  localStorage.setItem('ascolto.waiting', '{')
  expect(whatWaits()).toBeUndefined()
})

test.each([
  ['Ada Byron', 'FULL', 'Ada Byron'],
  ['Ada King Lovelace', 'FIRST_AND_INITIAL', 'Ada L.'],
  ['Sofija Đorđević', 'FIRST_AND_INITIAL', 'Sofija Đ.'],
  ['Ada', 'FIRST_AND_INITIAL', 'Ada'],
  ['  ', 'FULL', undefined],
  ['Ada Byron', 'MADE_UP', undefined],
] as const)('of %s with %s others see %s', (name, shown, seen) => {
  expect(seenAs(name, shown)).toBe(seen)
})
