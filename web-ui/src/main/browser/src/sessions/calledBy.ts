import type { SignedInAt } from '../api/shapes'
import type { Words } from '../words'

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

export function calledBy({ browser, device }: Pick<SignedInAt, 'browser' | 'device'>, t: Words['t']): string {
  const named = browser ? BROWSERS[browser] : t('people.browser')
  return device ? t('sessions.on', { browser: named, device: DEVICES[device] }) : named
}

export const isBrowser = (name: string | undefined): name is keyof typeof BROWSERS =>
  name !== undefined && name in BROWSERS

export const isDevice = (name: string | undefined): name is keyof typeof DEVICES =>
  name !== undefined && name in DEVICES
