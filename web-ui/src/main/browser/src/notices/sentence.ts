import type { Notice } from '../api/notices'
import type { Words } from '../words'

/** What is drawn in the middle of a sentence stands in it as one of these. */
const TITLE = '\uE000'
const STAGE = '\uE001'

export type Piece = 'TITLE' | 'STAGE' | { text: string }

type Told = Pick<Notice, 'kind' | 'comment' | 'by' | 'stage' | 'standing' | 'board'>

/** What happened, in one sentence: the idea's title and a stage are pieces of it that are drawn. */
export function sentence(t: Words['t'], one: Told, board: string): Piece[] {
  const values = { title: TITLE, stage: STAGE, board, by: one.by ?? t('talk.somebody') }
  return says(t, one, values)
    .split(/([\uE000\uE001])/)
    .filter(Boolean)
    .map((text) => (text === TITLE ? 'TITLE' : text === STAGE ? 'STAGE' : { text }))
}

function says(
  t: Words['t'],
  { kind, comment, stage, standing }: Told,
  values: Record<string, string>,
): string {
  const about = comment === null ? 'IDEA' : 'COMMENT'
  switch (kind) {
    case 'STAGE':
    case 'SHIPPED':
      return t(stage === null ? 'notices.moved' : `notices.says.${kind}`, values)
    case 'HIDDEN':
      return t(`notices.says.${hiding(standing)}.${about}`, values)
    case 'REPORT':
      return t(`notices.says.${standing === 'SETTLED' ? 'REPORT-SETTLED' : kind}.${about}`, values)
    case 'REMOVAL':
      return t(`notices.says.${removal(standing)}.${about}`, values)
    default:
      return t(`notices.says.${kind}`, values)
  }
}

const hiding = (standing: Notice['standing']) =>
  standing === 'REMOVED' ? 'REMOVED' : standing === 'HIDDEN' ? 'HIDDEN' : 'SHOWN'

const removal = (standing: Notice['standing']) =>
  standing === 'OBJECTED' ? 'OBJECTED' : standing === 'SETTLED' ? 'REMOVAL-SETTLED' : 'REMOVAL'

type Placed = Pick<Notice, 'kind' | 'idea' | 'comment' | 'standing'>

/** Where a notice leads: to what was said, to where the team decides about it, or its author is told why. */
export function placeOf({ kind, idea, comment, standing }: Placed): string {
  if (standing === 'REMOVED') return '/me/data'
  if (kind === 'REPORT' || kind === 'REMOVAL') return '/settings/reports'
  return comment === null ? `/ideas/${idea}` : `/ideas/${idea}#comment-${comment}`
}
