import { Suspense, useState, type MouseEvent } from 'react'
import { part } from '../parts/part'
import { withEveryWord } from '../pages/later'

const Large = part(withEveryWord(() => import('./Large')))

/** A text as the hub rendered it; a picture in it opens large, on the same page. */
export function Rendered({ html, className = 'tx' }: { html: string; className?: string }) {
  const [large, show] = useState<HTMLImageElement>()
  const open = (event: MouseEvent) => {
    const image = pictureAt(event.target)
    // Whoever wants it elsewhere gets the link that it stands in.
    if (!image || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    show(image)
  }
  return (
    <>
      <div className={className} onClick={open} dangerouslySetInnerHTML={{ __html: html }} />
      <Suspense>
        {large && <Large src={large.src} shows={large.alt} close={() => show(undefined)} />}
      </Suspense>
    </>
  )
}

/** The keyboard is on the link, the pointer on what is in it. */
function pictureAt(target: EventTarget): HTMLImageElement | null {
  return target instanceof Element
    ? (target.closest('a[href^="api/pictures/"]')?.querySelector('img') ?? null)
    : null
}
