import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HomePage } from '../../src/pages/HomePage'
import { Around } from './speaking'

/** The part about the demo comes later than the page. */
const LONG = { timeout: 10_000 }

let answers: Record<string, unknown> = {}
let told: string[] = []

beforeEach(() => {
  told = []
  answers = {
    'api/boards': ['demo-machines', 'ours'].map((board) => ({
      board,
      name: board,
      stages: [],
      votingModel: 'UPVOTE',
      archived: board === 'demo-machines',
    })),
    'api/session': { member: '1', role: 'OWNER', permissions: ['IMPORT', 'KEEP_BOARDS'], boards: {} },
    'api/me': { name: 'Nora Quist', displayName: 'Nora Quist' },
    'api/demo': { state: 'CHANGED', lookAround: ['STAFF', 'CUSTOMER', 'VISITOR'], brings: {} },
    'api/ideas/facets': { stages: [{ value: 'open', count: 3 }], tags: [] },
  }
  vi.stubGlobal('location', { ...location, assign: vi.fn() })
  vi.stubGlobal('fetch', (of: URL, request: RequestInit) => {
    if (request.method === 'POST') told.push(`${of.pathname} ${String(request.body)}`)
    const answer = answers[of.pathname.slice(1)]
    return Promise.resolve({
      ok: answer !== undefined || request.method === 'POST',
      status: 404,
      headers: new Headers(),
      json: () => Promise.resolve(answer ?? {}),
    })
  })
})

afterEach(() => vi.unstubAllGlobals())

const home = () =>
  render(
    <Around says={{ 'demo.now': 'You are {who}', 'home.ideas': '{ideas} ideas' }}>
      <HomePage />
    </Around>,
  )
const key = (name: string) => screen.findByRole('button', { name, hidden: true }, LONG)

test('the demo stays in reach beside a board of one’s own, and an archived board says so', async () => {
  home()
  expect(await key('demo.remove')).toBeTruthy()
  await waitFor(() => expect(screen.getByText(/board.archived/)).toBeTruthy(), LONG)
}, 20_000)

test('one click makes another of whoever is somebody of their own', async () => {
  home()
  fireEvent.click(await key('demo.as.CUSTOMER'))
  await waitFor(() => expect(told).toEqual(['/api/demo/enter {"as":"CUSTOMER"}']))
}, 20_000)

test('whoever only looks around gets back', async () => {
  answers['api/demo'] = { state: 'LOADED', lookAround: ['ONESELF', 'STAFF'], brings: {} }
  home()
  fireEvent.click(await key('demo.as.ONESELF'))
  await waitFor(() => expect(told).toEqual(['/api/demo/enter {"as":"ONESELF"}']))
})
