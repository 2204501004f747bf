/** What a person did before the hub knew who they are: sent as soon as it does. */
export type Waiting = {
  kind: 'vote' | 'comment' | 'reaction' | 'idea'
  /** The API's path, below `api/`. */
  to: string
  method: 'PUT' | 'POST' | 'DELETE'
  body?: unknown
  /** The page that shows what came of it. */
  back: string
  /** The page it was done on: where to return when the hub refuses it. */
  from: string
  /** The place of the draft that it was, which goes once it is sent. */
  draft?: string
  /** Of the idea, to tell the person what waits. */
  title?: string
}

const PLACE = 'ascolto.waiting'

/** One thing waits; a later one takes its place. It lies on the device, so that closing the tab loses nothing. */
export function keep(waiting: Waiting): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(waiting))
  } catch {
    // A browser that keeps nothing: the person has to press once more.
  }
}

export function whatWaits(): Waiting | undefined {
  try {
    return JSON.parse(localStorage.getItem(PLACE) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(PLACE)
  } catch {
    // Nothing was kept.
  }
}
