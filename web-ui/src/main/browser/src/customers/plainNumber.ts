import type { Language } from '../words'

const GROUPED: Record<Language, RegExp> = {
  en: /^-?\d{1,3}(,\d{3})+(\.\d+)?$/,
  it: /^-?\d{1,3}(\.\d{3})+(,\d+)?$/,
}

/** A number as somebody writes it, as the hub reads it. What is none stays, and the hub says so. */
export function plainNumber(typed: string, language: Language): string {
  const text = typed.replace(/[\s€$£]/g, '')
  const whole = GROUPED[language].test(text) ? text.replace(language === 'it' ? /\./g : /,/g, '') : text
  return /^-?\d+,\d+$/.test(whole) ? whole.replace(',', '.') : whole
}

/** The same the other way, to be changed by whoever writes so. */
export const typedNumber = (value: number | null | undefined, language: Language) =>
  value === null || value === undefined ? '' : String(value).replace('.', language === 'it' ? ',' : '.')
