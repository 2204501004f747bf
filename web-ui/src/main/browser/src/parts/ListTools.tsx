import { IconX } from '@tabler/icons-react'
import { useFacets } from '../api/answers'
import type { Asked, useAsked } from '../api/ideas'
import type { Board, Count } from '../api/shapes'
import { useWords } from '../words'
import { Choose } from './Choose'
import { Icon } from './Icon'
import { useStageName } from './StageMark'

const SORTS = ['top', 'rising', 'new', 'hot'] as const

type Narrowing = { asked: Asked; narrow: ReturnType<typeof useAsked>['narrow'] }

/** The orders of a list, and what narrows it. */
export function Tools({ asked, narrow, board }: Narrowing & { board: Board }) {
  const { t } = useWords()
  const name = useStageName()
  const facets = useFacets({ board: asked.board, q: asked.q, stage: asked.stage, tag: asked.tag }).data
  const sort = asked.sort ?? 'top'
  const sorts = board.votingModel === 'UPVOTE' ? SORTS : ([...SORTS, 'controversial'] as const)
  return (
    <div className="tools">
      <nav className="tabs" aria-label={t('board.sorts')}>
        {sorts.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === sort ? 'true' : undefined}
            title={t(`sort.${one}.why`)}
            onClick={() => narrow('sort', one === 'top' ? undefined : one)}
          >
            {t(`sort.${one}`)}
          </button>
        ))}
      </nav>
      <div className="filters">
        <Filter
          label={t('board.stage')}
          values={facets?.stages ?? []}
          say={name}
          pick={(to) => narrow('stage', to)}
        />
        <Filter
          label={t('board.tag')}
          values={facets?.tags ?? []}
          say={(tag) => `#${tag}`}
          pick={(to) => narrow('tag', to)}
        />
      </div>
    </div>
  )
}

type FilterProps = {
  label: string
  values: Count[]
  say: (value: string) => string
  pick: (to: string) => void
}

function Filter({ label, values, say, pick }: FilterProps) {
  const { number } = useWords()
  return (
    <Choose
      className="chip"
      name={label}
      disabled={values.length === 0}
      items={values.map(({ value, count }) => ({
        label: say(value),
        end: <span className="num ink3">{number(count)}</span>,
        pick: () => pick(value),
      }))}
    />
  )
}

/** What narrows the list, each to be taken away again. */
export function Narrowed({ asked, narrow }: Narrowing) {
  const { t } = useWords()
  const name = useStageName()
  const parts = [
    { by: 'q' as const, text: asked.q && t('board.quoted', { words: asked.q }) },
    { by: 'stage' as const, text: asked.stage && name(asked.stage) },
    { by: 'tag' as const, text: asked.tag && `#${asked.tag}` },
  ].filter((part) => part.text)
  if (parts.length === 0) return null
  return (
    <div className="narrowed">
      {parts.map(({ by, text }) => (
        <button
          key={by}
          type="button"
          className="chip"
          aria-label={t('board.without', { what: text })}
          onClick={() => narrow(by, undefined)}
        >
          {text}
          <Icon of={IconX} size={14} />
        </button>
      ))}
    </div>
  )
}
