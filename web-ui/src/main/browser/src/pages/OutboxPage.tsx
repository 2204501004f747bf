import { useOutbox } from '../api/answers'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'

/** The codes of a hub without a mail server, for its owner to pass on. */
export default function OutboxPage() {
  const { t, moment } = useWords()
  const letters = useOutbox()
  useTitle(t('outbox.title'))
  return (
    <main className="shell sheet">
      <h1 className="h1">{t('outbox.title')}</h1>
      <p className="lead">{t('outbox.lead')}</p>
      {letters.error ? <Problem error={letters.error} again={() => void letters.refetch()} /> : null}
      {letters.data?.length === 0 && <p className="empty">{t('outbox.none')}</p>}
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
    </main>
  )
}
