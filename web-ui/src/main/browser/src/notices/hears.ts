import type { Because, IdeaFollowing } from '../api/notices'
import type { Words } from '../words'

/** What one hears of an idea, in the order in which it is said. */
const SAID = ['STAGE', 'ANSWER', 'COMMENT', 'REPLY', 'MENTION', 'WORDING', 'HIDDEN', 'SHIPPED'] as const

/** The strongest reason first. */
const REASONS: Because[] = ['AUTHOR', 'COMMENTER', 'VOTER']

/** Of what somebody hears of this idea and why, or what following it would bring. */
export function hearing({ t, list }: Pick<Words, 't' | 'list'>, of: IdeaFollowing): string {
  if (of.follows === false) return t('follow.nothing')
  const kinds = SAID.filter((kind) => of.hears.includes(kind))
  const reason = of.follows ? 'FOLLOWS' : REASONS.find((one) => of.because.includes(one))
  if (kinds.length === 0 || !reason) return t('follow.offer')
  const what = list(kinds.map((kind) => t(`follow.kind.${kind}`)))
  return t('follow.hears', { what, why: t(`follow.because.${reason}`) })
}
