import { fireEvent, render, renderHook, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useKey } from '../../src/parts/useKey'

test('a key that is held acts once, unless more of the same is meant', () => {
  const [vote, next] = [vi.fn(), vi.fn()]
  renderHook(() => {
    useKey('v', vote)
    useKey('j', next, true)
  })
  for (const key of ['v', 'j']) {
    fireEvent.keyDown(document.body, { key })
    fireEvent.keyDown(document.body, { key, repeat: true })
  }
  expect(vote).toHaveBeenCalledTimes(1)
  expect(next).toHaveBeenCalledTimes(2)
})

test('a letter that one part has no use for is left to another', () => {
  const comment = vi.fn()
  renderHook(() => {
    useKey('c', () => false)
    useKey('c', comment)
  })
  fireEvent.keyDown(document.body, { key: 'c' })
  expect(comment).toHaveBeenCalledTimes(1)
})

test('a letter does nothing where one writes or chooses', () => {
  const act = vi.fn()
  renderHook(() => useKey('v', act))
  render(
    <>
      <input />
      <div role="menu">
        <button role="menuitem">Move</button>
      </div>
    </>,
  )
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'v' })
  fireEvent.keyDown(screen.getByRole('menuitem'), { key: 'v' })
  expect(act).not.toHaveBeenCalled()
})
