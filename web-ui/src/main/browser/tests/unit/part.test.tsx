import { fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noteFailedStyles, part } from '../../src/parts/part'
import { Around } from './speaking'

let network = false
const reload = vi.fn()

beforeEach(() => {
  network = false
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  vi.stubGlobal('location', { ...location, reload })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  reload.mockReset()
  sessionStorage.clear()
})

const coming = () =>
  part<{ says: string }>(() =>
    network
      ? Promise.resolve({ default: ({ says }: { says: string }) => <p>{says}</p> })
      : Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
  )

function open(Part = coming()) {
  return render(
    <Around>
      <p>around it</p>
      <Suspense>
        <Part says="it came" />
      </Suspense>
    </Around>,
  )
}

test('a part that does not come says so, and leaves all else where it was', async () => {
  open()
  expect((await screen.findByRole('alert')).textContent).toContain('problem.part')
  expect(screen.getByText('around it')).toBeTruthy()
  expect(reload).not.toHaveBeenCalled()
})

test('a part comes when it is asked for again', async () => {
  open()
  const again = await screen.findByRole('button', { name: 'problem.again' })
  network = true
  fireEvent.click(again)
  expect(await screen.findByText('it came')).toBeTruthy()
})

test('a part comes by itself once there is a network', async () => {
  open()
  await screen.findByRole('alert')
  network = true
  fireEvent(window, new Event('online'))
  expect(await screen.findByText('it came')).toBeTruthy()
})

test('a part that did not come on one page is asked for again on the next', async () => {
  const Part = coming()
  const { unmount } = open(Part)
  await screen.findByRole('alert')
  unmount()
  network = true
  open(Part)
  expect(await screen.findByText('it came')).toBeTruthy()
})

test('the page is loaded anew, once, where the hub answers: the code is gone because the hub is a new one', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve({ ok: true }))
  open()
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
  open()
  await screen.findAllByRole('alert')
  expect(reload).toHaveBeenCalledOnce()
})

test('styles that did not come are asked for again with the next part', async () => {
  noteFailedStyles()
  const link = document.head.appendChild(document.createElement('link'))
  link.rel = 'stylesheet'
  fireEvent.error(link)
  network = true
  open()
  await screen.findByText('it came')
  expect(link.isConnected).toBe(false)
  expect(document.head.querySelectorAll('link[rel=stylesheet]:not([data-failed])')).toHaveLength(1)
})
