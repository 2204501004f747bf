import { useRef } from 'react'
import type { HeldLetter } from '../api/notices'
import { useWords } from '../words'
import { OneLetter } from './OneLetter'

/** Letters that wait, and those that were given up, the newest first. */
export function Letters({ letters }: { letters: HeldLetter[] }) {
  const { t } = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  return (
    <section className="block" aria-labelledby="mail-letters">
      <h2 className="h2" id="mail-letters" ref={title} tabIndex={-1}>
        {t('mail.letters')}
      </h2>
      {letters.length === 0 ? (
        <p className="ink2 under">{t('mail.letters-none')}</p>
      ) : (
        <ul className="rows held-letters">
          {letters.map((one) => (
            // The key that was pressed goes with the row, or from it.
            <OneLetter key={one.id} one={one} done={() => title.current?.focus()} />
          ))}
        </ul>
      )}
    </section>
  )
}
