import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NoticeSettings } from '../../src/api/notices'
import { Kinds } from '../../src/notices/Kinds'
import { useHearing } from '../../src/notices/useHearing'
import { Around } from './speaking'

let held: NoticeSettings
let refuses = false
let told: string[] = []
let answer: () => void = () => undefined

beforeEach(() => {
  refuses = false
  told = []
  held = {
    confirmed: true,
    mails: true,
    kinds: [
      { kind: 'STAGE', way: 'AT_ONCE', usual: 'AT_ONCE' },
      { kind: 'COMMENT', way: 'DAILY', usual: 'DAILY' },
    ],
    ideas: [],
    boards: [],
  }
  vi.stubGlobal('fetch', (of: URL, request: RequestInit) =>
    request.method === 'PUT' ? put(of, String(request.body)) : Promise.resolve(says(200, held)),
  )
})

afterEach(() => vi.unstubAllGlobals())

const says = (status: number, body: unknown) => ({
  ok: status < 300,
  status,
  headers: new Headers(),
  json: () => Promise.resolve(body),
})

/** The hub takes its time; it answers when the test says so. */
function put(of: URL, body: string) {
  const kind = of.pathname.split('/').at(-1)
  told.push(`${kind} ${body}`)
  return new Promise((resolve) => {
    answer = () => {
      if (refuses) return resolve(says(403, { code: 'permission.missing' }))
      const { way } = JSON.parse(body)
      held = { ...held, kinds: held.kinds.map((one) => (one.kind === kind ? { ...one, way } : one)) }
      resolve(says(204, null))
    }
  })
}

function Settings() {
  const hearing = useHearing(true)
  return hearing.data ? <Kinds kinds={hearing.data.kinds} /> : null
}

const chosen = () =>
  screen
    .getAllByRole<HTMLInputElement>('radio')
    .map((one) => (one.checked ? 1 : 0))
    .join('')

async function never() {
  render(<Around>{<Settings />}</Around>)
  const all = await screen.findAllByRole('radio', { name: 'hearing.way.NEVER' })
  await userEvent.click(all[0] as HTMLElement)
}

test('a way is shown as chosen before the hub has answered, and stays', async () => {
  await never()
  expect(chosen()).toBe('001010')
  expect(told).toEqual(['STAGE {"way":"NEVER"}'])
  answer()
  await waitFor(() => expect(held.kinds[0]?.way).toBe('NEVER'))
  expect(chosen()).toBe('001010')
})

test('a way that the hub refuses is taken back', async () => {
  refuses = true
  await never()
  expect(chosen()).toBe('001010')
  answer()
  await waitFor(() => expect(chosen()).toBe('100010'))
})
