import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Toasts } from '../../src/parts/Toasts'
import { useVote } from '../../src/parts/useVote'
import type { Idea } from '../../src/api/shapes'
import { Around } from './speaking'

let network = false
let told: string[] = []

beforeEach(() => {
  network = false
  told = []
  vi.stubGlobal('fetch', (of: URL, request: RequestInit) => {
    if (!network) return Promise.reject(new TypeError('Failed to fetch'))
    if (request.method) told.push(`${request.method} ${of.pathname}`)
    return Promise.resolve({ ok: true, headers: new Headers(), json: () => Promise.resolve({}) })
  })
})

afterEach(() => vi.unstubAllGlobals())

function Key() {
  const vote = useVote()
  return (
    <button type="button" onClick={() => vote({ id: '1', votes: { up: 0 } } as Idea, 'UP')}>
      Vote
    </button>
  )
}

test('a vote made without a network says that it waits, and is made once there is one', async () => {
  render(
    <Around says={{ 'vote.waits': 'It waits.' }}>
      <Key />
      <Toasts />
    </Around>,
  )
  fireEvent(window, new Event('offline'))
  fireEvent.click(screen.getByRole('button'))
  expect(await screen.findByText('It waits.', {}, { timeout: 5_000 })).toBeTruthy()
  expect(told).toEqual([])
  network = true
  act(() => void fireEvent(window, new Event('online')))
  await waitFor(() => expect(told).toEqual(['PUT /api/ideas/1/vote']))
})
