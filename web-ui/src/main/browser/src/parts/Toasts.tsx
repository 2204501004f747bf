import { useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { onToasts, shownToasts } from './toast'

/** There before it has anything to say, so that a screen reader hears what comes. */
export function Toasts() {
  const toasts = useSyncExternalStore(onToasts, shownToasts)
  return (
    <div className="toasts" role="status">
      {toasts.map(({ id, message, link }) => (
        <p className="toast" key={id}>
          {message}
          {link && (
            <>
              {' '}
              <Link href={link.href}>{link.name}</Link>
            </>
          )}
        </p>
      ))}
    </div>
  )
}
