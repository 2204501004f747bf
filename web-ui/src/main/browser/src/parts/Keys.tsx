import { Suspense, useState } from 'react'
import { part } from './part'
import { useLocation, useRouter } from 'wouter'
import { withEveryWord } from '../pages/later'
import { useWords } from '../words'
import { useKey } from './useKey'

const KeysHelp = part(withEveryWord(() => import('./KeysHelp')))

const IDEAS = 'main .row h3 a, main .rc h3 a'

/** The keys that work on every page, and where they are explained. */
export function Keys() {
  const { t } = useWords()
  const [explained, explain] = useState(false)
  useKey('?', () => explain(true))
  useKey('j', () => step(1), true)
  useKey('k', () => step(-1), true)
  useKey('v', vote)
  const { base } = useRouter()
  const [, go] = useLocation()
  useKey('c', () => {
    const idea = chosen()?.querySelector<HTMLAnchorElement>('h3 a')
    if (!idea) return false
    go(`${idea.pathname.slice(base.length)}#say`)
    return true
  })
  return (
    <>
      <button type="button" className="link" onClick={() => explain(true)}>
        {t('keys.title')}
      </button>
      <Suspense>{explained && <KeysHelp close={() => explain(false)} />}</Suspense>
    </>
  )
}

/** To the next idea of a list or a roadmap, from the first in sight on; behind the last one more are read. */
function step(by: 1 | -1) {
  const ideas = [...document.querySelectorAll<HTMLElement>(IDEAS)]
  const here = ideas.findIndex((idea) => idea.closest('li')?.contains(document.activeElement))
  const first = ideas.findIndex((idea) => idea.getBoundingClientRect().top >= 0)
  const next = ideas[here < 0 ? first : here + by]
  if (next) next.focus()
  else if (by > 0) document.querySelector<HTMLElement>('main .end-of-list .more')?.click()
}

/** The idea of a list that has the focus. */
const chosen = () => document.activeElement?.closest('.row, .rc')

/** On the idea that has the focus, or that the page is about; where people agree it asks first. */
function vote() {
  const idea = chosen() ?? document.querySelector('main .idea')
  idea?.querySelector<HTMLElement>('button.key')?.click()
  idea?.querySelector<HTMLElement>('.tri button')?.focus()
}
