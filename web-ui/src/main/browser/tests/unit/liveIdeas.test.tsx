import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useLiveIdeas, type Changed } from '../../src/live/useLiveIdeas'

class Stream {
  static last: Stream
  onmessage: ((message: { data: string }) => void) | null = null
  onerror: (() => void) | null = null
  close = vi.fn()
  constructor() {
    Stream.last = this
  }
  says(message: Partial<Changed>) {
    const data = JSON.stringify({ ideas: [], reload: false, ...message })
    act(() => this.onmessage?.({ data }))
  }
}

class Alone {
  onmessage = null
  postMessage() {}
  close() {}
}

beforeEach(() => {
  vi.stubGlobal('EventSource', Stream)
  vi.stubGlobal('BroadcastChannel', Alone)
})
afterEach(() => vi.unstubAllGlobals())

function watching(shown: number) {
  const news = vi.fn()
  const again = vi.fn()
  renderHook(() => useLiveIdeas('mills', () => shown, news, again))
  return { news, again }
}

test('what follows on what is shown is taken as it comes', () => {
  const { news, again } = watching(5)
  Stream.last.says({ since: 5, position: 5 })
  Stream.last.says({ since: 5, position: 7, ideas: [{ id: 'a' }] })
  Stream.last.says({ since: 7, position: 9, ideas: [{ id: 'b' }] })
  expect(news).toHaveBeenCalledTimes(2)
  expect(again).not.toHaveBeenCalled()
})

test('whoever joins a stream in its middle reads anew', () => {
  const { again } = watching(5)
  Stream.last.says({ since: 8, position: 9, ideas: [{ id: 'b' }] })
  expect(again).toHaveBeenCalledTimes(1)
})

test('whoever missed a message reads anew', () => {
  const { again } = watching(5)
  Stream.last.says({ since: 5, position: 6, ideas: [{ id: 'a' }] })
  Stream.last.says({ since: 8, position: 9, ideas: [{ id: 'b' }] })
  expect(again).toHaveBeenCalledTimes(1)
})

test('a page older than the stream’s first message is read anew', () => {
  const { again } = watching(5)
  Stream.last.says({ since: 6, position: 6 })
  expect(again).toHaveBeenCalledTimes(1)
})
