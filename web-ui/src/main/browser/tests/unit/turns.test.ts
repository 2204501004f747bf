import { expect, test, vi } from 'vitest'
import { turns, type Channel } from '../../src/live/turns'

/** Tabs of one browser: what one posts, the others hear. */
function browser() {
  const channels: Channel[] = []
  return () => {
    const channel: Channel = {
      onmessage: null,
      postMessage: (data) =>
        channels.forEach((other) => {
          if (other !== channel) other.onmessage?.(new MessageEvent('message', { data }))
        }),
      close: () => channels.splice(channels.indexOf(channel), 1),
    }
    channels.push(channel)
    return channel
  }
}

test('of twelve tabs the three that were shown last are live', () => {
  vi.useFakeTimers()
  const open = browser()
  const live = new Map<string, boolean>()
  const tabs = Array.from({ length: 12 }, (_, at) => {
    vi.advanceTimersByTime(1)
    const tab = turns(`tab ${at}`, (mine) => live.set(`tab ${at}`, mine), open())
    tab.shown()
    return tab
  })
  const now = () => [...live].filter(([, mine]) => mine).map(([tab]) => tab)
  expect(now()).toEqual(['tab 9', 'tab 10', 'tab 11'])

  vi.advanceTimersByTime(1)
  tabs[0]?.shown()
  expect(now()).toEqual(['tab 0', 'tab 10', 'tab 11'])
})
