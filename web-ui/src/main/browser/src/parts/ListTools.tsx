import { IconX } from '@tabler/icons-react'
import { useFacets } from '../api/answers'
import type { Asked, useAsked } from '../api/ideas'
import type { Board, Count } from '../api/shapes'
import { useWords } from '../words'
import { Choose } from './Choose'
import { Icon } from './Icon'
import { useStageName } from './StageMark'

/** What most people look for; the others wait under one more key. */
const SORTS = ['top', 'rising', 'new'] as const
const MORE_SORTS = ['hot', 'controversial'] as const

type Sort = (typeof SORTS | typeof MORE_SORTS)[number]

const sortOf = (asked: Asked): Sort => [...SORTS, ...MORE_SORTS].find((one) => one === asked.sort) ?? 'top'

type Narrowing = { asked: Asked; narrow: ReturnType<typeof useAsked>['narrow'] }

/** The orders of a list, and what narrows it. */
export function Tools({ asked, narrow, board }: Narrowing & { board: Board }) {
  const { t } = useWords()
  const name = useStageName()
  const facets = useFacets({ board: asked.board, q: asked.q, stage: asked.stage, tag: asked.tag }).data
  return (
    <div className="tools">
      <Sorts
        more={MORE_SORTS.filter((one) => one !== 'controversial' || board.votingModel !== 'UPVOTE')}
        sort={sortOf(asked)}
        pick={(sort) => narrow('sort', sort === 'top' ? undefined : sort)}
      />
      <div className="filters">
        <Filter
          label={t('board.stage')}
          values={ofStages(board, facets?.stages ?? [])}
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

/** In the order of the way that ideas go. */
export function ofStages(board: Board, counts: Count[]): Count[] {
  const at = (stage: string) => board.stages.findIndex(({ slug }) => slug === stage)
  return counts.toSorted((one, other) => at(one.value) - at(other.value))
}

type SortsProps = { more: Sort[]; sort: Sort; pick: (sort: Sort) => void }

function Sorts({ more, sort, pick }: SortsProps) {
  const { t } = useWords()
  const chosen = more.find((one) => one === sort)
  return (
    <nav className="tabs" aria-label={t('board.sorts')}>
      {SORTS.map((one) => (
        <button
          key={one}
          type="button"
          aria-current={one === sort ? 'true' : undefined}
          title={t(`sort.${one}.why`)}
          onClick={() => pick(one)}
        >
          {t(`sort.${one}`)}
        </button>
      ))}
      <Choose
        name={chosen ? t(`sort.${chosen}`) : t('sort.more')}
        aria-current={chosen ? 'true' : undefined}
        items={more.map((one) => ({
          label: (
            <>
              {t(`sort.${one}`)}
              <small>{t(`sort.${one}.why`)}</small>
            </>
          ),
          pick: () => pick(one),
        }))}
      />
    </nav>
  )
}

/** In a sentence, for whoever cannot point at an order. */
export function SortWhy({ asked }: { asked: Asked }) {
  const { t } = useWords()
  return <p className="sort-why">{t(`sort.${sortOf(asked)}.why`)}</p>
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
