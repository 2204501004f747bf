import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useWeeksAt } from '../../src/dial/useWeeksAt'
import { Around } from './speaking'

let asked: (string | null)[] = []

beforeEach(() => {
  asked = []
  vi.useFakeTimers()
  vi.stubGlobal('fetch', (of: URL) => {
    asked.push(of.searchParams.get('asOf'))
    const items = [{ id: 'lid', weeks: [1] }]
    return Promise.resolve({ ok: true, headers: new Headers(), json: () => Promise.resolve({ items }) })
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const at = (asOf?: string) =>
  renderHook(({ day }: { day: string | undefined }) => useWeeksAt(['lid'], day), {
    wrapper: Around,
    initialProps: { day: asOf },
  })

const pause = (by: number) => act(() => vi.advanceTimersByTimeAsync(by))

test('now, and the day of an address, are asked for at once', async () => {
  at()
  at('2026-03-31')
  await pause(0)

  expect(asked).toEqual([null, '2026-03-31'])
})

test('of the days that a needle passes only the one on which it rests is asked for', async () => {
  const { rerender } = at()
  for (const day of ['2026-03-31', '2026-03-30', '2026-03-29']) {
    rerender({ day })
    await pause(150)
  }
  await pause(400)

  expect(asked).toEqual([null, '2026-03-29'])
})

test('while the needle moves there are no weeks of another day', async () => {
  const { result, rerender } = at('2026-03-31')
  await pause(0)
  expect(result.current.data?.items).toHaveLength(1)
  rerender({ day: '2026-03-30' })
  await pause(150)
  expect(result.current.data).toBeUndefined()
  await pause(400)
  await pause(0)
  expect(result.current.data?.items).toHaveLength(1)
})
