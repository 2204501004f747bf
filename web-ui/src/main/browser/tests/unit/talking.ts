import { compileMessage } from '@lingui/message-utils/compileMessage'
import { setupI18n, type Messages } from '@lingui/core'
import { readFileSync } from 'node:fs'
import type { Language, Words } from '../../src/words'

/** What a language says, without a page around it. */
export function talking(language: Language): Pick<Words, 't' | 'list'> {
  const texts = JSON.parse(readFileSync(`src/locales/${language}.json`, 'utf8')) as Record<string, string>
  const messages = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compileMessage(text)]))
  const i18n = setupI18n({ locale: language, messages: { [language]: messages as Messages } })
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language)
  return { t: (key, values) => i18n._(key, values), list: (items) => list.format(items) }
}
