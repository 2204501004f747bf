import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { address, noteWritten, Refused, tell } from '../api/hub'

/** The owner's one-time link ends in its secret behind a #, which no proxy sees and no log keeps. */
const SECRET = /^[\w-]{43}$/

/** Below the hub, not `//another.host`. */
const OUR_PAGE = /^\/(?![/\\])/

type Arrival = { link: string } | { token: string; to: string } | { entered: number } | { refused: string }

function read(fragment: string): Arrival | undefined {
  if (SECRET.test(fragment)) return { link: fragment }
  const said = new URLSearchParams(fragment)
  const [token, refused, to] = ['token', 'refused', 'to'].map((name) => said.get(name) ?? '')
  if (token) return { token, to: OUR_PAGE.test(to ?? '') ? (to as string) : '/' }
  if (refused) return { refused }
  return said.has('entered') ? { entered: Number(said.get('entered')) || 0 } : undefined
}

/**
 * Somebody who comes to this page with something behind the #: the owner's link, a token of the
 * company's product, or word from a provider of identities. `to` is where they go from here.
 */
export function useArrival() {
  const client = useQueryClient()
  const arrival = useRef(read(location.hash.slice(1)))
  const [to, setTo] = useState<string>()
  const [error, setError] = useState<unknown>()

  useEffect(() => {
    const came = arrival.current
    if (!came) return
    arrival.current = undefined
    history.replaceState(null, '', location.pathname)
    if ('refused' in came) {
      setError(new Refused({ status: 403, code: came.refused }))
    } else if ('entered' in came) {
      noteWritten(came.entered)
      void client.resetQueries().then(() => setTo('/'))
    } else {
      const proof = 'link' in came ? { link: came.link } : { token: came.token }
      tell(address('session'), 'POST', proof)
        .then(() => client.resetQueries())
        .then(() => setTo('to' in came ? came.to : '/'))
        .catch(setError)
    }
  }, [client])

  return { to, error }
}
