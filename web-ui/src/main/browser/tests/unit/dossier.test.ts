import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { DossierEntry } from '../../src/api/shapes'
import { HAPPENINGS } from '../../src/privacy/happenings'
import { inWords } from '../../src/privacy/inWords'
import { talking } from './talking'

const EVENTS = '../../../../shared-events/src/test/resources/events'

test.each(['en', 'it'])('everything that a log holds has a name in everybody’s words (%s)', (language) => {
  const words = JSON.parse(readFileSync(`src/locales/${language}.json`, 'utf8')) as Record<string, string>
  const all = new Set(readdirSync(EVENTS).map((file) => file.replace(/\..*/, '')))
  expect([...all].filter((one) => !(`happened.${one}` in words))).toEqual([])
  expect([...all].toSorted()).toEqual([...HAPPENINGS].toSorted())
})

const entry = (what: string, fields: DossierEntry['fields']): DossierEntry => ({
  position: 1,
  at: '2026-11-29T07:00:00Z',
  what,
  idea: null,
  fields,
})

test.each([
  ['en', entry('VoteCast', { ideaId: 'x', memberId: 'you', choice: 'UP' }), ['for it']],
  ['it', entry('VoteCast', { ideaId: 'x', memberId: 'you', choice: 'UP' }), ['a favore']],
  ['it', entry('VoteSwitched', { from: 'AGREE', to: 'DISAGREE' }), ['D’accordo', 'Contro']],
  [
    'it',
    entry('MemberJoined', { address: 'ada@example.org', role: 'MEMBER' }),
    ['ada@example.org', 'membro'],
  ],
  [
    'it',
    entry('RemovalProposed', { subject: 'IDEA', ground: 'LAW', reason: 'Why' }),
    ['La legge lo vieta', 'Why'],
  ],
  ['en', entry('DisplayNameChosen', { name: 'Carl Cook', displayName: 'Carl Cook' }), ['Carl Cook']],
  ['en', entry('NoticeWayChosen', { kind: 'STAGE', way: 'NEVER' }), ['Moves', 'Never']],
  ['en', entry('IdeaStaged', { fromStage: 'open', toStage: 'planned', kind: 'PLANNED' }), ['Planned']],
  ['en', entry('CommentPosted', { text: null, official: false }), ['(removed)']],
] as const)('what the log calls by its own names is said in words (%s)', (language, one, says) => {
  expect(inWords({ ...talking(language), moment: String }, one)).toEqual(says)
})
