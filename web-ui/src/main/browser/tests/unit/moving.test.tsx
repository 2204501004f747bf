import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import MoveIdea from '../../src/acts/MoveIdea'
import { Around } from './speaking'

let told: string[] = []

beforeEach(() => {
  told = []
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  const stages = [
    { slug: 'open', kind: 'OPEN' },
    { slug: 'planned', kind: 'PLANNED' },
    { slug: 'declined', kind: 'DECLINED' },
  ]
  vi.stubGlobal('fetch', (_: URL, request: RequestInit) => {
    if (request.method === 'PUT') told.push(String(request.body))
    return Promise.resolve({
      ok: true,
      headers: new Headers(),
      json: () => Promise.resolve([{ board: 'mills', name: 'Mills', stages }]),
    })
  })
})

afterEach(() => vi.unstubAllGlobals())

async function moving(to: string) {
  const idea = { id: '1', board: 'mills', title: 'A quiet mill', stage: 'open', voters: 71 }
  render(
    <Around>
      <MoveIdea idea={idea} to={to} done={() => {}} />
    </Around>,
  )
  await screen.findByRole('option', { name: 'stage.planned' })
}

test('an idea is declined without a reason only by whoever is asked and means it', async () => {
  await moving('declined')
  fireEvent.click(screen.getByRole('button', { name: 'moving.yes' }))
  expect((await screen.findByRole('alert')).textContent).toContain('moving.silent')
  expect(document.activeElement).toBe(screen.getByLabelText('moving.message'))
  expect(told).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'moving.silent-yes' }))
  await waitFor(() => expect(told).toEqual(['{"stage":"declined","message":""}']))
})

test('with a reason, or anywhere else, nobody is asked', async () => {
  await moving('declined')
  fireEvent.change(screen.getByLabelText('moving.message'), { target: { value: 'Too few of you.' } })
  fireEvent.click(screen.getByRole('button', { name: 'moving.yes' }))
  await waitFor(() => expect(told).toEqual(['{"stage":"declined","message":"Too few of you."}']))
  await moving('planned')
  fireEvent.click(screen.getAllByRole('button', { name: 'moving.yes' })[1] as HTMLElement)
  await waitFor(() => expect(told).toHaveLength(2))
})
