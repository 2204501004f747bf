import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { secrets } from './secrets'

/** Where the hub under test is, and how it is written to beside the browser. */
export const url = process.env.HUB_URL ?? 'http://127.0.0.1:8080/'
export const screens = process.env.HUB_SCREENS ?? 'test-results/screens'
export const owner = 'test-results/owner.json'
const key = process.env.HUB_KEY ?? ''

/** The headers of whoever acts as this member. */
export const as = (member: string) => ({ Authorization: `Bearer ${key}`, 'X-Act-As': member })

export async function put(path: string, body: unknown, actAs?: string): Promise<number> {
  secrets.learn('PUT', path, JSON.stringify(body))
  const answer = await fetch(`${url}api/${path}`, {
    method: 'PUT',
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      ...(actAs ? { 'X-Act-As': actAs } : {}),
    },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return Number(answer.headers.get('Ascolto-Position') ?? 0)
}

/** Returns once readers see what was written up to this position, in documents too. */
export async function shown(position: number): Promise<void> {
  await fetch(`${url}api/ideas/weeks?idea=${randomUUID()}`, {
    headers: { 'Ascolto-Wait-For': String(position) },
  })
}

export async function board(name: string, votingModel = 'UPVOTE'): Promise<string> {
  const slug = `b-${randomUUID().slice(0, 8)}`
  await put(`boards/${slug}`, { name, votingModel, visibility: 'PUBLIC' })
  return slug
}

export type Told = { board: string; title: string; text?: string; tags?: string[]; id?: string }

export async function idea({
  board: slug,
  title,
  text = '',
  tags = [],
  id = randomUUID(),
}: Told): Promise<string> {
  await shown(await put(`ideas/${id}`, { board: slug, title, text, tags }))
  return id
}

export const vote = (id: string, by: string, choice = 'UP') => put(`ideas/${id}/vote`, { choice }, by)
export const stage = (id: string, to: string, message = '') =>
  put(`ideas/${id}/stage`, { stage: to, message })

/** The code that was sent last to this address, as the owner reads it where no mail can be sent. */
export async function code(email: string): Promise<string> {
  const answer = await fetch(`${url}api/outbox`, { headers: { Authorization: `Bearer ${key}` } })
  const letters = (await answer.json()) as { to: string; subject: string }[]
  const letter = letters.find((one) => one.to === email)
  if (!letter) throw new Error(`No code for ${email}`)
  return letter.subject.slice(0, 7)
}

/** The one-time link that this hub printed when it started. */
export function link(): string {
  const printed = readFileSync(process.env.HUB_LOG ?? '', 'utf8')
    .match(/enter#(\S+)/g)
    ?.at(-1)
  if (!printed) throw new Error('The hub printed no link')
  return `${url}${printed}`
}
