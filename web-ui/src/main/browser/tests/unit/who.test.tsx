import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { MantineProvider } from '@mantine/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Who } from '../../src/behalf/useWho'
import { WhoField } from '../../src/behalf/WhoField'
import { Around } from './speaking'

const PEOPLE: Record<string, { member: string; name: string }[]> = {
  PEOPLE: [{ member: '1', name: 'Ada Ekholm' }],
  IMPORTED: [{ member: '2', name: 'Ingrid Ekström' }],
}

beforeEach(() => {
  vi.stubGlobal('fetch', (_: URL, { body }: { body: string }) => {
    const { q, show } = JSON.parse(body) as { q: string; show: string }
    const items = (PEOPLE[show] ?? []).filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()))
    return Promise.resolve({
      ok: true,
      headers: new Headers(),
      json: () => Promise.resolve({ items, companies: [], sizes: {} }),
    })
  })
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }))
})

afterEach(() => vi.unstubAllGlobals())

function Field() {
  const [who, set] = useState<Who>({ typed: '' })
  return <WhoField who={who} set={set} problem={undefined} />
}

const typed = async (text: string) => {
  render(
    <MantineProvider>
      <Around says={{ 'behalf.nobody': 'Nobody.' }}>
        <Field />
      </Around>
    </MantineProvider>,
  )
  await userEvent.type(screen.getByRole('combobox'), text)
}

test('whoever came with an import and never signed in is found by a part of the name', async () => {
  await typed('ek')
  const names = (await screen.findAllByRole('option', { hidden: true }, { timeout: 10_000 })).map(
    (one) => one.textContent,
  )
  expect(names).toEqual(['Ada Ekholm', 'Ingrid Ekström'])
  expect(screen.queryByText('Nobody.')).toBeNull()
}, 20_000)

test('that nobody is called so is said, but not of an address, which may be anybody’s', async () => {
  await typed('zzz')
  expect(await screen.findByText('Nobody.')).toBeTruthy()
  await userEvent.type(screen.getByRole('combobox'), '@example.org')
  expect(screen.queryByText('Nobody.')).toBeNull()
})
