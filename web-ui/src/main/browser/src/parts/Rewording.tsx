import { diffWordsWithSpace } from 'diff'
import type { Entry } from '../api/shapes'
import { useWords } from '../words'

type Words = NonNullable<Extract<Entry, { what: 'REWORDED' }>['before']>

/** A text before and after, word by word, as it was written; what was removed for good is not there. */
export default function Rewording({ before, after }: { before?: Words; after?: Words }) {
  const { t } = useWords()
  const pairs = [
    [before?.title, after?.title],
    [before?.text, after?.text],
  ].filter(([one, other]) => one !== other)
  return (
    <div className="rewording">
      {pairs.map(([one, other], at) => (
        <p key={at}>
          {one == null || other == null ? t('text.removed') : <Changes before={one} after={other} />}
        </p>
      ))}
    </div>
  )
}

function Changes({ before, after }: { before: string; after: string }) {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }, at) =>
    added ? <ins key={at}>{value}</ins> : removed ? <del key={at}>{value}</del> : value,
  )
}
