import { useOutbox } from '../api/answers'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'

/** The codes of a hub without a mail server, for its owner to pass on. */
export function Codes() {
  const { t, moment } = useWords()
  const letters = useOutbox()
  return (
    <section className="block" aria-labelledby="outbox">
      <h2 className="h2" id="outbox">
        {t('outbox.codes')}
      </h2>
      <p className="ink2 under">{t('outbox.lead')}</p>
      {letters.error ? <Problem error={letters.error} again={() => void letters.refetch()} /> : null}
      {letters.data?.length === 0 && <p className="ink3 under">{t('outbox.none')}</p>}
      <ul className="rows letters">
        {letters.data?.map((letter) => (
          <li key={letter.at + letter.to}>
            <p className="rt">{letter.to}</p>
            <p>
              <b>{letter.subject}</b>
            </p>
            <time className="ink3" dateTime={letter.at}>
              {moment(letter.at)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  )
}
