import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { address, tell } from '../api/hub'
import type { Board, Kind } from '../api/shapes'
import { useWords } from '../words'
import { Problem } from './Problem'
import { slugOf } from './slugOf'
import { Stage, useStageName } from './StageMark'

const KINDS = ['OPEN', 'PLANNED', 'IN_PROGRESS', 'SHIPPED', 'DECLINED'] as const

/** The stages of a board, and one more. */
export function StagesForm({ board }: { board: Board }) {
  const { t } = useWords()
  const client = useQueryClient()
  const nameOf = useStageName()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Kind>('PLANNED')
  const slug = slugOf(name).slice(0, 32)
  const add = useMutation({
    mutationFn: () => tell(address(`boards/${board.board}/stages/${slug}`), 'PUT', { kind }),
    onSuccess: async () => {
      setName('')
      await client.invalidateQueries()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (slug && !add.isPending) add.mutate()
  }
  return (
    <form className="form stages-of" onSubmit={submit}>
      <h3 className="label">{t('board.stages')}</h3>
      <ul className="stage-list">
        {board.stages.map((stage) => (
          <li key={stage.slug}>
            <Stage slug={stage.slug} kind={stage.kind} />
          </li>
        ))}
      </ul>
      <div className="add-stage">
        <input
          className="input"
          aria-label={t('boards.stage-name')}
          placeholder={t('boards.stage-name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <select
          className="input"
          aria-label={t('boards.stage-kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as Kind)}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t('boards.like', { stage: nameOf(one.toLowerCase().replace('_', '-')) })}
            </option>
          ))}
        </select>
        <button type="submit" className="btn" aria-disabled={!slug}>
          {t('boards.stage-add')}
        </button>
      </div>
      {add.error ? <Problem error={add.error} /> : null}
    </form>
  )
}
