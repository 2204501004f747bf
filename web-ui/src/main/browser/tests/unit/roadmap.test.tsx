import { MantineProvider } from '@mantine/core'
import { render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import RoadmapPage from '../../src/pages/RoadmapPage'
import { Around } from './speaking'

let asked: string[] = []
let days: object

beforeEach(() => {
  asked = []
  days = { moves: [], votes: {} }
  vi.stubGlobal(
    'EventSource',
    class {
      close() {}
      addEventListener() {}
    },
  )
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  vi.stubGlobal('fetch', (of: URL) => {
    asked.push(of.pathname + of.search)
    const boards = ['coffee', 'coffee-2'].map((board) => ({ board, name: 'Coffee', stages: [] }))
    const answers: Record<string, unknown> = {
      '/api/boards': boards,
      '/api/roadmap': { columns: [] },
      '/api/roadmap/days': days,
      '/api/session': { role: null, permissions: [], boards: {} },
    }
    const json = () => Promise.resolve(answers[of.pathname] ?? { items: [] })
    return Promise.resolve({ ok: true, headers: new Headers(), json })
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
  history.replaceState(null, '', '/')
})

const open = () =>
  render(
    <MantineProvider>
      <Around>
        <RoadmapPage />
      </Around>
    </MantineProvider>,
  )

test('a day still to come, or none, is now', async () => {
  history.replaceState(null, '', '/roadmap?asOf=2999-01-01')
  open()
  expect(screen.getByText('roadmap.lead')).toBeTruthy()
  await waitFor(() => expect(asked).toContain('/api/roadmap'))
  expect(asked.filter((of) => of.includes('asOf'))).toEqual([])
})

test('boards of one name are told apart', async () => {
  open()
  expect(await screen.findByRole('option', { name: 'Coffee (coffee-2)' })).toBeTruthy()
})

test('before anything happened there is no ruler to slide on', async () => {
  const { container, unmount } = open()
  await waitFor(() => expect(asked).toContain('/api/roadmap/days'))
  await waitFor(() => expect(container.querySelector('.dial')).toBeNull())
  unmount()
  days = { moves: [], votes: { '2026-01-02': 3 } }
  const after = open()
  await waitFor(() => expect(asked.filter((of) => of === '/api/roadmap/days')).toHaveLength(2))
  expect(after.container.querySelector('.dial')).not.toBeNull()
})
