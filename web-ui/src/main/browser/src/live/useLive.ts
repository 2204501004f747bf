import { useEffect, useRef, useState } from 'react'
import { turns } from './turns'

/** `live`: messages arrive; `away`: another tab or window was shown since; `lost`: being connected again. */
export type LiveState = 'joining' | 'live' | 'away' | 'lost'

const AGAIN_AFTER = 2_000

/** One for as long as the tab lives, whatever pages it shows. */
const TAB = crypto.randomUUID?.() ?? String(Math.random())

/** Hears a stream of the API while this tab is shown. Each opening begins with the present state. */
export function useLive<T>(of: string, hear: (message: T) => void, when = true): LiveState {
  const [state, setState] = useState<LiveState>('joining')
  const heard = useRef(hear)
  heard.current = hear

  useEffect(() => {
    if (!when) return
    let stream: EventSource | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    let allowed = false

    const close = (into: LiveState) => {
      clearTimeout(again)
      stream?.close()
      stream = undefined
      setState(into)
    }
    const open = () => {
      if (stream || !allowed || document.hidden) return
      stream = new EventSource(new URL(of, document.baseURI))
      stream.onmessage = (message) => {
        setState('live')
        heard.current(JSON.parse(message.data as string) as T)
      }
      stream.onerror = () => {
        close('lost')
        again = setTimeout(open, AGAIN_AFTER)
      }
    }
    const turn = turns(
      TAB,
      (mine) => {
        allowed = mine
        if (mine) open()
        else close('away')
      },
      new BroadcastChannel('ascolto-live'),
    )
    const shown = () => {
      if (document.hidden) {
        close('away')
      } else {
        turn.shown()
        open()
      }
    }
    shown()
    document.addEventListener('visibilitychange', shown)
    window.addEventListener('focus', shown)
    return () => {
      document.removeEventListener('visibilitychange', shown)
      window.removeEventListener('focus', shown)
      turn.stop()
      close('joining')
    }
  }, [of, when])

  return state
}
