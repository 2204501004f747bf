import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useSimilar } from '../../src/api/similar'
import { joined } from '../../src/parts/Marked'

type Asked = { title: string | null; signal: AbortSignal }

let asked: Asked[] = []

beforeEach(() => {
  asked = []
  vi.useFakeTimers()
  vi.stubGlobal('fetch', (of: URL, request: RequestInit) => {
    asked.push({ title: of.searchParams.get('title'), signal: request.signal as AbortSignal })
    return new Promise(() => undefined)
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function typing() {
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(({ title }) => useSimilar('machines', title, ''), {
    wrapper,
    initialProps: { title: '' },
  })
}

const pause = (by: number) => act(() => vi.advanceTimersByTimeAsync(by))

test('who types on is not asked about every letter', async () => {
  const { rerender } = typing()
  for (const title of ['Des', 'Desc', 'Descale']) {
    rerender({ title })
    await pause(100)
  }
  await pause(250)

  expect(asked.map(({ title }) => title)).toEqual(['Descale'])
})

test('a later question gives the earlier one up', async () => {
  const { rerender } = typing()
  rerender({ title: 'Descale' })
  await pause(250)
  rerender({ title: 'Descale by water' })
  await pause(250)

  const [first, last] = asked
  expect(first?.signal.aborted).toBe(true)
  expect(last?.signal.aborted).toBe(false)
})

test('words beside each other are marked as one', () => {
  const title = 'Descaling reminder that knows my water hardness'
  expect(
    joined(title, [
      [0, 9],
      [10, 18],
      [33, 38],
      [39, 47],
    ]),
  ).toEqual([
    [0, 18],
    [33, 47],
  ])
})
