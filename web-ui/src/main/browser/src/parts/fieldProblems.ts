import { Refused } from '../api/hub'
import type { Key, Words } from '../words'

const SAID: Record<string, Key> = {
  'email:malformed': 'enter.email-bad',
  'name:too.short': 'name.bad',
  'name:too.long': 'name.bad',
  'name:malformed': 'name.bad',
  'expiresAt:past': 'wrong.day-past',
  'title:too.short': 'wrong.title-short',
  'title:too.long': 'wrong.title-long',
  'title:required': 'wrong.title-short',
  'text:too.short': 'wrong.text-short',
  'text:required': 'wrong.text-short',
  'text:too.long': 'wrong.text-long',
  'tags:too.many': 'wrong.tags-many',
  'tags:malformed': 'wrong.tags-malformed',
  'note:too.long': 'wrong.words-long',
  'message:too.long': 'wrong.words-long',
  'stage:unknown': 'wrong.stage-unknown',
  'board:unknown': 'wrong.board-unknown',
  'files:incomplete': 'wrong.files-incomplete',
  'files:unreadable': 'wrong.files-unreadable',
  'account:too.long': 'wrong.reference-long',
  'attributes:too.many': 'wrong.attributes-many',
  'attributes.*:too.long': 'wrong.attribute-long',
  'attributes.*:malformed': 'wrong.attribute-name',
}

/** What is wrong with each field, by its name; empty where the refusal is about something else. */
export function fieldProblems(t: Words['t'], error: unknown): Record<string, string> {
  const errors = error instanceof Refused ? (error.refusal.errors ?? []) : []
  return Object.fromEntries(
    errors.map(({ field, code, message }) => {
      const known = SAID[`${field}:${code}`] ?? SAID[`${field.replace(/\..*/, '.*')}:${code}`]
      return [field, known ? t(known) : message]
    }),
  )
}
