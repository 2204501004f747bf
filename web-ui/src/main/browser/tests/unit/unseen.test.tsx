import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isDue, useUnseen } from '../../src/notices/useUnseen'
import { Around } from './speaking'

let counted = 0
let role: string | null = 'MEMBER'

beforeEach(() => {
  counted = 0
  role = 'MEMBER'
  vi.useFakeTimers()
  vi.stubGlobal('fetch', (of: URL) => {
    const asksForCount = of.pathname.endsWith('/unseen')
    if (asksForCount) counted += 1
    const body = asksForCount ? { unseen: 3 } : { member: 'm', role, permissions: [], boards: {} }
    return Promise.resolve({ ok: true, headers: new Headers(), json: () => Promise.resolve(body) })
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const pause = (by: number) => act(() => vi.advanceTimersByTimeAsync(by))

async function open() {
  const at = renderHook(({ path }) => useUnseen(path), { wrapper: Around, initialProps: { path: '/' } })
  await pause(10)
  return at
}

test('it is counted on load, and with other pages once a minute at most', async () => {
  const { result, rerender } = await open()
  expect(result.current).toBe(3)
  expect(counted).toBe(1)
  for (const path of ['/roadmap', '/ideas/1', '/']) {
    rerender({ path })
    await pause(10_000)
  }
  expect(counted).toBe(1)
  await pause(30_000)
  rerender({ path: '/roadmap' })
  await pause(10)
  expect(counted).toBe(2)
})

test('it is counted when the tab is looked at again', async () => {
  await open()
  act(() => void window.dispatchEvent(new Event('visibilitychange')))
  await pause(10)
  expect(counted).toBe(2)
})

test.each(['DEVICE', null])('nothing is counted for whoever is not signed in (%s)', async (who) => {
  role = who
  const { result } = await open()
  expect(result.current).toBe(0)
  expect(counted).toBe(0)
})

test('a minute is a minute', () => {
  expect(isDue(0, 59_999)).toBe(false)
  expect(isDue(0, 60_000)).toBe(true)
})
