import type { SignedInAt } from '../api/shapes'
import { useLeave } from '../sign/useLeave'
import { useWords } from '../words'
import { calledBy } from './calledBy'

type Props = { one: SignedInAt; end: () => void; busy: boolean }

export function OneSession({ one, end, busy }: Props) {
  const { t, day, moment } = useWords()
  const leave = useLeave()
  const called = calledBy(one, t)
  return (
    <li className="person">
      <div>
        <h2 className="rt">
          {called}
          {one.current && <span className="badge accent">{t('sessions.here')}</span>}
        </h2>
        <p className="meta">
          {one.way && <span>{t(`sessions.way.${one.way}`)}</span>}
          {one.beganAt && <span>{t('sessions.since', { day: day(one.beganAt) })}</span>}
          {one.seenAt && !one.current && <span>{t('sessions.seen', { when: moment(one.seenAt) })}</span>}
        </p>
      </div>
      {one.current ? (
        <button type="button" className="btn sm" onClick={() => void leave()}>
          {t('shell.leave')}
        </button>
      ) : (
        <button
          type="button"
          className="btn sm"
          aria-label={t('sessions.end-of', { name: called })}
          aria-disabled={busy}
          onClick={end}
        >
          {t('sessions.end')}
        </button>
      )}
    </li>
  )
}
