import { useState } from 'react'
import { Link } from 'wouter'
import { useBoards } from '../api/answers'
import type { Segment } from '../api/shapes'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'
import { SegmentForm } from './SegmentForm'
import { sentence } from './sentence'
import { useKeeping, useSegments } from './useCustomers'

/** What customers have in common, by rules over what is known of them. */
export function SegmentList({ may }: { may: boolean }) {
  const { t } = useWords()
  const segments = useSegments()
  const [open, setOpen] = useState<string>()
  const { items = [], customers = 0, attributes = [] } = segments.data ?? {}
  const form = (segment?: Segment) => (
    <SegmentForm
      {...(segment ? { segment } : {})}
      taken={items.map((one) => one.segment)}
      attributes={attributes}
      done={() => setOpen(undefined)}
    />
  )
  return (
    <>
      {segments.error ? <Problem error={segments.error} again={() => void segments.refetch()} /> : null}
      <ul className="rows">
        {items.map((segment) => (
          <li key={segment.segment}>
            <OneSegment
              segment={segment}
              customers={customers}
              open={open === segment.segment}
              change={may ? () => setOpen(open === segment.segment ? undefined : segment.segment) : undefined}
            />
            {open === segment.segment && form(segment)}
          </li>
        ))}
      </ul>
      {segments.data && items.length === 0 && (
        <p className="empty" role="status">
          {t('segments.none')}
        </p>
      )}
      {may && open !== '' && (
        <button type="button" className="btn primary new-board" onClick={() => setOpen('')}>
          {t('segments.new')}
        </button>
      )}
      {may && open === '' && (
        <section className="block">
          <h2 className="h2">{t('segments.new')}</h2>
          {form()}
        </section>
      )}
    </>
  )
}

type OneProps = {
  segment: Segment
  customers: number
  open: boolean
  change: (() => void) | undefined
}

function OneSegment({ segment, customers, open, change }: OneProps) {
  const words = useWords()
  const { t } = words
  const [sure, ask] = useState(false)
  const boards = useBoards().data ?? []
  const removing = useKeeping<void>(
    () => [`segments/${segment.segment}`],
    () => {},
  )
  const called = segment.name ?? segment.segment
  return (
    <>
      <div className="person">
        <div>
          <h2>{called}</h2>
          <p className="meta">
            <span className="wrap">
              {segment.conditions.map((one) => sentence(one, words)).join(t('segments.and'))}
            </span>
          </p>
          <p className="meta">
            <span className="num">{t('segments.people', { people: segment.people, customers })}</span>
            {segment.boards.map((board) => (
              <span key={board}>
                <Link href={`/boards/${board}`}>
                  {t('segments.opens', { board: boards.find((one) => one.board === board)?.name ?? board })}
                </Link>
              </span>
            ))}
          </p>
        </div>
        {change && (
          <div className="acts">
            <button
              type="button"
              className="btn sm"
              aria-expanded={open}
              aria-label={t('customers.change-of', { name: called })}
              onClick={change}
            >
              {t('boards.change')}
            </button>
            {segment.boards.length === 0 && (
              <button
                type="button"
                className="btn sm quiet"
                aria-label={sure ? undefined : t('segments.remove-of', { name: called })}
                onBlur={() => ask(false)}
                onClick={() => (sure ? removing.isPending || removing.mutate() : ask(true))}
              >
                {t(sure ? 'segments.remove-sure' : 'customers.remove')}
              </button>
            )}
          </div>
        )}
      </div>
      {removing.error ? <Problem error={removing.error} /> : null}
    </>
  )
}
