import { createElement, lazy, useState, type ComponentType } from 'react'
import { Refused } from '../api/hub'
import { Boundary } from './Boundary'

type Load<T> = () => Promise<T>

/** Once for the page: an error of a stylesheet is heard on the way down alone. */
export function noteFailedStyles() {
  const note = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement) target.dataset.failed = ''
  }
  document.addEventListener('error', note, true)
}

/** Neither the browser nor what Vite adds asks a second time for styles that did not come. */
function stylesAgain() {
  document.querySelectorAll<HTMLLinkElement>('link[data-failed]').forEach((link) => {
    const again = link.cloneNode() as HTMLLinkElement
    delete again.dataset.failed
    link.replaceWith(again)
  })
}

/** What comes when it is asked for; that it did not is said in our words, and the next try is a new one. */
export function arriving<T>(load: Load<T>): Load<T> {
  return async () => {
    stylesAgain()
    try {
      return await load()
    } catch {
      throw new Refused({ status: 0, code: 'part.missing' })
    }
  }
}

/**
 * A part of the interface whose code comes when it is needed. Where it does not, because there is no
 * network for a while, everything else stays as it is: the part says so in its place and tries again.
 */
export function part<Props extends object>(
  load: Load<{ default: ComponentType<Props> }>,
  page?: string,
): ComponentType<Props> {
  const fetched = arriving(load)
  let awaited = lazy(fetched)
  return function Part(props: Props) {
    const [tried, again] = useState(0)
    return (
      <Boundary
        key={tried}
        page={page}
        // React keeps what failed for good.
        failed={() => (awaited = lazy(fetched))}
        again={() => again(tried + 1)}
      >
        {createElement(awaited as ComponentType<Props>, props)}
      </Boundary>
    )
  }
}
