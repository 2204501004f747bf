import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useDeed, useForeseenJoining } from '../../src/person/useJoining'

let asked: string[] = []

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', (of: URL, request: RequestInit = {}) => {
    asked.push(`${request.method ?? 'GET'} ${String(of).replace(/.*api\//, '')}`)
    return Promise.resolve({
      ok: true,
      status: 200,
      headers: new Headers(),
      json: () => Promise.resolve({}),
    })
  })
})

afterEach(() => vi.unstubAllGlobals())

test('what was foreseen is not asked for again once it has happened', async () => {
  const client = new QueryClient()
  const { result } = renderHook(
    () => ({
      foreseen: useForeseenJoining('api/me/joining'),
      deed: useDeed('session/joined', () => undefined),
    }),
    {
      wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
    },
  )
  await waitFor(() => expect(result.current.foreseen.data).toBeDefined())
  await act(() => result.current.deed.mutateAsync({}))
  expect(asked.filter((one) => one.includes('joining'))).toHaveLength(1)
  expect(asked.some((one) => one.startsWith('PUT'))).toBe(true)
})
