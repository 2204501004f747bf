import { first } from './first'

/** A refusal as RFC 9457 has it; `code` is stable, `errors` names every bad field. */
export type Refusal = {
  status: number
  code: string
  detail?: string
  errors?: { field: string; code: string; message: string }[]
}

export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.detail ?? refusal.code)
    this.refusal = refusal
  }
}

export const isUnreachable = (error: unknown) =>
  error instanceof Refused && error.refusal.code === 'hub.unreachable'

const POSITION = 'Ascolto-Position'
const WAIT_FOR = 'Ascolto-Wait-For'

/** The log's position that the last answer to each question included. */
const positions = new Map(Object.entries(first.positions))

export const positionOf = (of: string) => positions.get(of) ?? 0

/** The log's position after this tab's last write: later reads include it. */
let written = 0

/** Another page of this person wrote up to here. */
export function noteWritten(position: number): void {
  written = Math.max(written, position)
}

export type Query = Record<string, string | number | string[] | undefined>

/** The API's path with what is asked, relative to the page's base; the same string as in the first state. */
export function address(path: string, query: Query = {}): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== '')
      .map((one) => `${name}=${encodeURIComponent(String(one))}`),
  )
  return `api/${path}${parts.length ? `?${parts.join('&')}` : ''}`
}

export function firstAnswer<T>(of: string): T | undefined {
  return first.answers[of] as T | undefined
}

export async function ask<T>(of: string, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (written) headers[WAIT_FOR] = String(written)
  const answer = await sent(of, { headers, signal: signal ?? null })
  positions.set(of, Number(answer.headers.get(POSITION) ?? 0))
  return answer.json() as Promise<T>
}

/** Somebody else, with whose eyes one may read. */
export type Eyes = 'VISITOR' | 'MEMBER'

/** What the hub tells somebody else, to the letter, also where it refuses. */
export async function askAs(eyes: Eyes, of: string, signal: AbortSignal) {
  const headers: Record<string, string> = { Accept: 'application/json', 'Ascolto-Seen-By': eyes }
  if (written) headers[WAIT_FOR] = String(written)
  const answer = await fetch(new URL(of, document.baseURI), { headers, signal, cache: 'no-store' })
  if (answer.status >= 500) throw new Refused({ status: answer.status, code: `http.${answer.status}` })
  return { status: answer.status, text: await answer.text() }
}

/** Asks for what must not stand in an address, as a name: addresses are written down on the way. */
export async function seek<T>(of: string, body: object, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Content-Type': 'application/json' }
  if (written) headers[WAIT_FOR] = String(written)
  const answer = await sent(of, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    signal: signal ?? null,
  })
  return answer.json() as Promise<T>
}

export async function tell(of: string, method: 'PUT' | 'POST' | 'DELETE', body?: unknown): Promise<Response> {
  const form = body instanceof FormData
  const answer = await sent(of, {
    method,
    headers: body === undefined || form ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? null : form ? body : JSON.stringify(body),
  })
  noteWritten(Number(answer.headers.get(POSITION) ?? 0))
  return answer
}

async function sent(of: string, request: RequestInit): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(new URL(of, document.baseURI), request)
  } catch (unreachable) {
    if (request.signal?.aborted) throw unreachable
    throw new Refused({ status: 0, code: 'hub.unreachable' })
  }
  if (answer.ok) return answer
  const problem = await answer.json().catch(() => ({}))
  throw new Refused({ code: `http.${answer.status}`, ...problem, status: answer.status })
}
