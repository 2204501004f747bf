import type { DossierEntry } from '../api/shapes'
import type { Key, Words } from '../words'

/** Ids say nothing to a person, and whom it is about they know; where it was is said apart. */
const NAMELESS = /(Id|Ids)$|^(hash|subject|number|upTo|board|stage|stages|fromStage)$|^attributes$/

/** The hub's own names for things, by the field that they stand in, and where our words for them are. */
const WORDS: Record<string, string[]> = {
  choice: ['mydata.choice.', 'split.'],
  from: ['mydata.choice.', 'split.', 'role.'],
  to: ['mydata.choice.', 'split.', 'role.'],
  role: ['role.'],
  ground: ['removal.ground.'],
  grounds: ['report.grounds.'],
  kind: ['hearing.kind.', 'kind.'],
  way: ['hearing.way.'],
  scopes: ['apikeys.scope.'],
  votingModel: ['model.'],
  visibility: ['boards.'],
  rule: ['retention.rule.'],
  source: ['behalf.source.'],
  toStage: ['stage.'],
}

/** What split answers are called is written small in our words, and large in the log. */
const inCase = (place: string, value: string) => (place === 'split.' ? value.toLowerCase() : value)

function word(t: Words['t'], field: string, value: string): string {
  for (const place of WORDS[field] ?? []) {
    const key = place + inCase(place, value)
    const found = t(key as Key)
    if (found !== key) return found
  }
  return value
}

/** What a person can read of something that happened to them, each once. */
export function inWords(
  { t, moment }: Pick<Words, 't' | 'moment'>,
  { what, fields }: DossierEntry,
): string[] {
  const say = (field: string, value: unknown): string => {
    if (value === null) return t('mydata.gone')
    if (Array.isArray(value)) return value.map((one) => say(field, one)).join(', ')
    if (typeof value === 'object') return ''
    if (field === 'expiresAt') return t('apikeys.ends', { day: moment(String(value)) })
    if (field === 'days') return t(value === 0 ? 'retention.endless' : 'retention.days', { days: value })
    return word(t, field, String(value))
  }
  const said = Object.entries(fields)
    .filter(([field, value]) => !NAMELESS.test(field) && value !== 'you' && value !== 'somebody')
    .filter(([field, value]) => typeof value !== 'boolean' && !(what === 'IdeaSubmitted' && field === 'kind'))
    // Where an idea was moved to is said once.
    .filter(([field]) => !(what === 'IdeaStaged' && field === 'kind'))
    .map(([field, value]) => say(field, value))
    .filter((text) => text !== '')
  return [...new Set(said)]
}
