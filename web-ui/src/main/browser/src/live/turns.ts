/**
 * A browser opens six connections to a hub over plain HTTP, whatever the number of its tabs, and a live view
 * holds one. So only the tabs that were shown last have one; the others are live again when they are shown.
 */
const AT_MOST = 3

export type Turn = { tab: string; at: number }

/** What is used of a BroadcastChannel. */
export type Channel = {
  onmessage: ((message: MessageEvent<Turn>) => void) | null
  postMessage: (turn: Turn) => void
  close: () => void
}

export type Turns = { shown(): void; stop(): void }

export function turns(tab: string, changed: (mine: boolean) => void, channel: Channel): Turns {
  let known: Turn[] = []
  let mine = false

  function heard(turn: Turn) {
    known = [turn, ...known.filter((other) => other.tab !== turn.tab)]
      .sort((one, other) => other.at - one.at)
      .slice(0, AT_MOST)
    const now = known.some((one) => one.tab === tab)
    if (now !== mine) {
      mine = now
      changed(now)
    }
  }

  channel.onmessage = (message) => heard(message.data)
  return {
    shown() {
      const turn = { tab, at: Date.now() }
      channel.postMessage(turn)
      heard(turn)
    },
    stop() {
      channel.close()
    },
  }
}
