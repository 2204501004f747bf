import { useQuery } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useEntered } from '../../src/sign/useEntered'
import { keep, whatWaits } from '../../src/sign/waiting'
import { Around } from './speaking'

let told: string[] = []

beforeEach(() => {
  told = []
  history.replaceState(null, '', '/enter')
  vi.stubGlobal('fetch', (of: URL, request: RequestInit) => {
    told.push(`${request.method} ${of.pathname}`)
    return Promise.resolve({ ok: true, headers: new Headers(), json: () => Promise.resolve({}) })
  })
})

afterEach(() => vi.unstubAllGlobals())

const soon = () => new Promise((done) => setTimeout(() => done('here'), 50))

function Enter() {
  const entered = useEntered()
  const { data } = useQuery({ queryKey: ['who'], queryFn: soon })
  return (
    <button type="button" onClick={() => void entered()}>
      {data ? 'here' : 'asking'}
    </button>
  )
}

test('what waited is sent once and leads back, also where the page is drawn anew meanwhile', async () => {
  keep({ kind: 'vote', to: 'ideas/1/vote', method: 'PUT', back: '/ideas/1', from: '/' })
  render(
    <Around>
      <Enter />
    </Around>,
  )
  const led = vi.spyOn(history, 'replaceState')
  fireEvent.click(await screen.findByText('here'))
  await waitFor(() => expect(whatWaits()).toBeUndefined())
  fireEvent.click(screen.getByRole('button'))
  await waitFor(() => expect(location.pathname).toBe('/ideas/1'))
  await soon()
  expect(led.mock.calls.map(([, , to]) => to)).toEqual(['/ideas/1'])
  expect(told).toEqual(['PUT /api/ideas/1/vote'])
})
