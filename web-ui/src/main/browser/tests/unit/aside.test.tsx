import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NewAside } from '../../src/asides/NewAside'
import { Around } from './speaking'

const PREVIEW = {
  votes: 16,
  unknown: 0,
  ideas: [],
  channels: [{ value: 'PAGE', votes: 16 }],
  ways: [],
  networks: [],
  campaigns: [],
}

beforeEach(() =>
  vi.stubGlobal('fetch', (of: URL) =>
    Promise.resolve({
      ok: true,
      status: 200,
      headers: new Headers(),
      json: () => Promise.resolve(String(of).endsWith('preview') ? PREVIEW : []),
    }),
  ),
)

afterEach(() => vi.unstubAllGlobals())

test('nothing chosen means no votes, not all of them', async () => {
  render(
    <Around
      says={{ 'asides.set': 'Set {votes}', 'asides.choose': 'Choose', 'asides.channels.PAGE': 'our pages' }}
    >
      <NewAside board="machines" idea={undefined} close={() => undefined} />
    </Around>,
  )
  const pages = await screen.findByRole('checkbox')
  const key = screen.getAllByRole('button')[0]
  expect(key?.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByRole('status').textContent).toBe('Choose')

  await userEvent.click(pages)
  expect(key?.getAttribute('aria-disabled')).toBe('false')
  expect(screen.getByRole('status').textContent).not.toBe('Choose')
  await userEvent.click(pages)
  expect(key?.getAttribute('aria-disabled')).toBe('true')
})
