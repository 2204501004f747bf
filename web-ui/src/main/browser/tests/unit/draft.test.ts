import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { keptDraft, useDraft } from '../../src/parts/useDraft'

beforeEach(() => localStorage.clear())

test('a draft comes back with its id, its words and the time it was kept', () => {
  const writing = renderHook(() => useDraft('machines'))
  act(() => writing.result.current.write({ title: 'A quiet mill', tags: ['noise'] }))
  const { draft } = writing.result.current
  writing.unmount()

  const again = renderHook(() => useDraft('machines')).result.current.draft
  expect(again).toEqual(draft)
  expect(again.title).toBe('A quiet mill')
  expect(Date.parse(again.keptAt ?? '')).not.toBeNaN()
})

test('every board has a draft of its own', () => {
  const { result } = renderHook(() => useDraft('machines'))
  act(() => result.current.write({ title: 'A quiet mill' }))

  expect(renderHook(() => useDraft('service')).result.current.draft.title).toBe('')
})

test('an emptied draft and a sent one are kept no longer', () => {
  const { result } = renderHook(() => useDraft('machines'))
  act(() => result.current.write({ title: 'A quiet mill' }))
  act(() => result.current.write({ title: ' ' }))
  expect(keptDraft('machines')).toBeUndefined()

  act(() => result.current.write({ title: 'A louder mill' }))
  act(() => result.current.forget())
  expect(keptDraft('machines')).toBeUndefined()
})

test('a device that keeps nothing lets one write all the same', () => {
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const { result } = renderHook(() => useDraft('machines'))
  act(() => result.current.write({ title: 'A quiet mill' }))
  full.mockRestore()

  expect(result.current.draft.title).toBe('A quiet mill')
  expect(result.current.draft.keptAt).toBeUndefined()
})
