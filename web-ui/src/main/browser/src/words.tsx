import { setupI18n, type I18n, type Messages } from '@lingui/core'
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type en from './locales/en.json'
import { first } from './api/first'
import { toast } from './parts/toast'

export type Key = keyof typeof en
export type Language = 'en' | 'it'

type Catalogue = () => Promise<{ default: Partial<Record<Key, string>> }>

/**
 * A new language: its catalogue, in its two parts, and one line here, in Languages.java and in
 * vite.config.ts, which says what comes later.
 */
const CATALOGUES: Record<Language, { first: Catalogue; later: Catalogue }> = {
  en: { first: () => import('./locales/en.json'), later: () => import('./locales/en.json?later') },
  it: { first: () => import('./locales/it.json'), later: () => import('./locales/it.json?later') },
}
export const LANGUAGES: Record<Language, string> = { en: 'English', it: 'Italiano' }

/** How dates are written where the reader's device does not say. */
const REGIONS: Record<Language, string> = { en: 'en-GB', it: 'it-IT' }

export type Words = {
  language: Language
  t: (key: Key, values?: Record<string, unknown>) => string
  number: (value: number) => string
  list: (items: string[]) => string
  day: (when: string | Date) => string
  date: (when: string | Date) => string
  moment: (when: string | Date) => string
  clock: (when: string | Date) => string
  /** On a ruler of days, which are UTC's. */
  month: (when: number) => string
  choose: (language: Language) => void
}

const Spoken = createContext<Words | undefined>(undefined)

export function useWords(): Words {
  const words = useContext(Spoken)
  if (!words) throw new Error('Outside of Speaking')
  return words
}

/** The catalogue that the page was written in. */
export async function firstCatalogue(): Promise<[Language, I18n]> {
  const language = first.lang in CATALOGUES ? (first.lang as Language) : 'en'
  return [language, await catalogue(language)]
}

let spoken: Promise<I18n> | undefined
let everything: Promise<void> | undefined

async function catalogue(language: Language): Promise<I18n> {
  const before = spoken
  const coming = load(language)
  spoken = coming
  // What did not come is not what is spoken.
  coming.catch(() => (spoken = before))
  return coming
}

async function load(language: Language): Promise<I18n> {
  const parts = CATALOGUES[language]
  const [first, later] = await Promise.all([parts.first(), everything && parts.later()])
  const messages = { ...first.default, ...later?.default } as unknown as Messages
  return setupI18n({ locale: language, messages: { [language]: messages } })
}

/** Loads what only the pages say that few open; a language that is chosen afterwards has it too. */
export const everyWord = () => (everything ??= loadLater().catch(notYet))

/** The next part that needs them asks again. */
function notYet(missing: unknown): never {
  everything = undefined
  throw missing
}

async function loadLater(): Promise<void> {
  const i18n = await spoken
  if (!i18n) return
  const { default: messages } = await CATALOGUES[i18n.locale as Language].later()
  i18n.load(i18n.locale, messages as unknown as Messages)
}

/** A day without a time is that day wherever somebody reads it. */
function dateOf(when: string | Date): Date {
  return typeof when === 'string' && when.length === '2027-01-31'.length
    ? new Date(`${when}T00:00`)
    : new Date(when)
}

/** Made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

export function Speaking({ begin, children }: { begin: [Language, I18n]; children: ReactNode }) {
  const [[language, i18n], speak] = useState(begin)
  const words = useMemo<Words>(() => {
    const region = navigator.languages.find((one) => one.startsWith(language)) ?? REGIONS[language]
    const days = (how: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(region, how))
    const day = days({ day: 'numeric', month: 'short', year: 'numeric' })
    const dayOfThisYear = days({ day: 'numeric', month: 'short' })
    const thisYear = new Date().getFullYear()
    const date = days({ dateStyle: 'full' })
    const moment = days({ dateStyle: 'medium', timeStyle: 'short' })
    const clock = days({ timeStyle: 'medium' })
    const month = once(() => new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }))
    const number = once(() => new Intl.NumberFormat(region))
    const list = once(() => new Intl.ListFormat(REGIONS[language]))
    return {
      language,
      t: (key, values) => i18n._(key, values),
      number: (value) => number().format(value),
      list: (items) => list().format(items),
      day: (when) => {
        const date = dateOf(when)
        return (date.getFullYear() === thisYear ? dayOfThisYear() : day()).format(date)
      },
      date: (when) => date().format(new Date(when)),
      moment: (when) => moment().format(new Date(when)),
      clock: (when) => clock().format(new Date(when)),
      month: (when) => month().format(when),
      choose: (next) => {
        const spoken = (loaded: I18n) => {
          const path = new URL(document.baseURI).pathname
          document.cookie = `lang=${next}; path=${path}; max-age=31536000; samesite=lax`
          document.documentElement.lang = next
          speak([next, loaded])
        }
        catalogue(next).then(spoken, () => toast(i18n._('problem.part')))
      },
    }
  }, [language, i18n])
  return <Spoken value={words}>{children}</Spoken>
}
