import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { kept, placeOf, useKeptText } from '../../src/talk/keptText'

beforeEach(() => localStorage.clear())

test('words that were not sent come back with their id', () => {
  const writing = renderHook(() => useKeptText(placeOf('mill')))
  act(() => writing.result.current.write('It drifts.'))
  const { words } = writing.result.current
  writing.unmount()

  expect(renderHook(() => useKeptText(placeOf('mill'))).result.current.words).toEqual(words)
})

test('every idea and every comment that is answered has words of its own', () => {
  const { result } = renderHook(() => useKeptText(placeOf('mill')))
  act(() => result.current.write('It drifts.'))

  expect(renderHook(() => useKeptText(placeOf('pump'))).result.current.words.text).toBe('')
  expect(renderHook(() => useKeptText(placeOf('mill', 'first'))).result.current.words.text).toBe('')
})

test('what was sent is gone, and what is written next is another comment', () => {
  const { result } = renderHook(() => useKeptText(placeOf('mill')))
  act(() => result.current.write('It drifts.'))
  const { id } = result.current.words
  act(() => result.current.forget())

  expect(kept(placeOf('mill'))).toBeUndefined()
  expect(result.current.words.text).toBe('')
  expect(result.current.words.id).not.toBe(id)
})

test('words that are taken out again are not kept', () => {
  const { result } = renderHook(() => useKeptText(placeOf('mill')))
  act(() => result.current.write('It drifts.'))
  act(() => result.current.write('  '))

  expect(kept(placeOf('mill'))).toBeUndefined()
})

test('a device that keeps nothing still lets one write', () => {
  const refused = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const { result } = renderHook(() => useKeptText(placeOf('mill')))
  act(() => result.current.write('It drifts.'))

  expect(result.current.words.text).toBe('It drifts.')
  refused.mockRestore()
})
