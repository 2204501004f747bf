import type { SignedInAt } from '../api/shapes'
import { useLeave } from '../sign/useLeave'
import { useWords, type Words } from '../words'

/** Names that are the same in every language. */
const BROWSERS = {
  EDGE: 'Edge',
  OPERA: 'Opera',
  SAMSUNG: 'Samsung Internet',
  FIREFOX: 'Firefox',
  CHROME: 'Chrome',
  SAFARI: 'Safari',
} as const
const DEVICES = {
  IPHONE: 'iPhone',
  IPAD: 'iPad',
  ANDROID: 'Android',
  CHROMEOS: 'ChromeOS',
  WINDOWS: 'Windows',
  MAC: 'Mac',
  LINUX: 'Linux',
} as const

export function calledBy({ browser, device }: SignedInAt, t: Words['t']): string {
  const named = browser ? BROWSERS[browser] : t('people.browser')
  return device ? t('sessions.on', { browser: named, device: DEVICES[device] }) : named
}

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
