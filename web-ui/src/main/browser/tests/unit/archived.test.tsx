import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BoardPage } from '../../src/pages/BoardPage'
import IdeaPage from '../../src/pages/IdeaPage'
import { Around } from './speaking'

const idea = {
  id: '1',
  number: 1,
  board: 'demo-machines',
  title: 'A quiet mill',
  text: '',
  html: '',
  tags: [],
  stage: 'open',
  kind: 'OPEN',
  votes: { up: 12 },
  score: 12,
  comments: 0,
  submittedAt: '2026-01-01T00:00:00Z',
  viewerVote: null,
}
let asked: string[] = []

beforeEach(() => {
  asked = []
  const stages = [{ slug: 'open', kind: 'OPEN' }]
  const answers: Record<string, unknown> = {
    'api/boards': [
      { board: 'demo-machines', name: 'Machines', stages, votingModel: 'UPVOTE', archived: true },
    ],
    'api/session': { member: '1', role: 'OWNER', permissions: ['EDIT_IDEAS', 'MOVE_IDEAS'], boards: {} },
    'api/me': { displayName: 'Nora' },
    'api/ideas': { items: [idea], nextCursor: null, total: 1 },
    'api/ideas/1': idea,
    'api/ideas/1/timeline': { entries: [], people: {}, votesPerDay: {} },
    'api/ideas/1/comments': { items: [], total: 0, nextCursor: null, official: null },
    'api/ideas/facets': { stages: [], tags: [] },
    'api/ideas/weeks': { items: [] },
  }
  vi.stubGlobal(
    'EventSource',
    class {
      close() {}
      addEventListener() {}
    },
  )
  vi.stubGlobal('fetch', (of: URL) => {
    const path = of.pathname.slice(1)
    asked.push(path)
    return Promise.resolve({
      ok: path in answers,
      status: 404,
      headers: new Headers(),
      json: () => Promise.resolve(answers[path] ?? {}),
    })
  })
})

afterEach(() => vi.unstubAllGlobals())

const LONG = { timeout: 8_000 }

test('an archived board says so, and offers nothing that it would refuse', async () => {
  render(
    <Around>
      <BoardPage slug="demo-machines" />
    </Around>,
  )
  expect(await screen.findByText('board.archived-why', {}, LONG)).toBeTruthy()
  expect(await screen.findByText('A quiet mill', {}, LONG)).toBeTruthy()
  expect(document.querySelector('button.key')).toBeNull()
  expect(screen.queryByText('share.title')).toBeNull()
  expect(asked.filter((path) => path.includes('following'))).toEqual([])
}, 20_000)

test('an idea of it takes no vote, no word and no move', async () => {
  render(
    <Around>
      <IdeaPage id="1" />
    </Around>,
  )
  expect(await screen.findByRole('heading', { name: 'A quiet mill', level: 1 }, LONG)).toBeTruthy()
  await vi.waitFor(() => expect(asked).toContain('api/boards'))
  await vi.waitFor(() => expect(document.querySelector('button.key')).toBeNull())
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByText('idea.acts')).toBeNull()
  expect(asked.filter((path) => path.includes('following'))).toEqual([])
}, 20_000)
