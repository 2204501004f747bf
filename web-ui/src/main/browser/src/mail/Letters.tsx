import { Fragment, useRef } from 'react'
import type { HeldLetter } from '../api/notices'
import { useWords } from '../words'
import { OneLetter } from './OneLetter'

/** Whether a mail server has refused it, or was not there. */
const isRefused = (one: HeldLetter) => one.state === 'DEAD' || one.tries > 0

/** Letters that a server refused, and those whose time has not come, the newest first. */
export function Letters({ letters }: { letters: HeldLetter[] }) {
  const { t } = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  const kinds = [
    ['mail.letters-refused', letters.filter(isRefused)],
    ['mail.letters-planned', letters.filter((one) => !isRefused(one))],
  ] as const
  return (
    <section className="block" aria-labelledby="mail-letters">
      <h2 className="h2" id="mail-letters" ref={title} tabIndex={-1}>
        {t('mail.letters')}
      </h2>
      {letters.length === 0 ? (
        <p className="ink2 under">{t('mail.letters-none')}</p>
      ) : (
        kinds
          .filter(([, some]) => some.length > 0)
          .map(([kind, some]) => (
            <Fragment key={kind}>
              <h3 className="h3 under">{t(kind)}</h3>
              <ul className="rows held-letters">
                {some.map((one) => (
                  // The key that was pressed goes with the row, or from it.
                  <OneLetter key={one.id} one={one} done={() => title.current?.focus()} />
                ))}
              </ul>
            </Fragment>
          ))
      )}
    </section>
  )
}
