import { readFileSync } from 'node:fs'

export type Language = 'en' | 'it'
export const LOCALES: Record<Language, string> = { en: 'en-GB', it: 'it-IT' }

/** What the interface says in a language, by its key; whatever is filled in matches anything. */
export function spoken(language: Language) {
  const catalogue = JSON.parse(readFileSync(`src/locales/${language}.json`, 'utf8')) as Record<string, string>
  return (key: string): string | RegExp => {
    const text = catalogue[key]
    if (text === undefined) throw new Error(`No ${key} in ${language}`)
    if (!text.includes('{')) return text
    const parts = text
      .split(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/)
      .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
    return new RegExp(`^${parts.join('.*')}$`)
  }
}
