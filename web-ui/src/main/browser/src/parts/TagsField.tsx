import { IconPlus, IconX } from '@tabler/icons-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { useWords } from '../words'
import { Icon } from './Icon'

type Props = { tags: string[]; known: string[]; set: (tags: string[]) => void; problem?: string | undefined }

const MOST = 10

/** Tags as keys to be taken away again, and a field for one more: one that the board has, or a new one. */
export function TagsField({ tags, known, set, problem }: Props) {
  const { t } = useWords()
  const [adding, add] = useState<string>()
  const id = useId()
  const done = () => {
    const tag = adding?.trim().replace(/^#/, '').trim() ?? ''
    if (tag && !tags.includes(tag)) set([...tags, tag])
    add(undefined)
  }
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      done()
    }
    if (event.key === 'Escape') add(undefined)
  }
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span className="label" id={id}>
        {t('share.tags')}
      </span>
      <div className="tg">
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            className="chip on"
            aria-label={t('share.untag', { tag })}
            onClick={() => set(tags.filter((one) => one !== tag))}
          >
            {tag}
            <Icon of={IconX} size={14} />
          </button>
        ))}
        {adding === undefined ? (
          tags.length < MOST && (
            <button type="button" className="chip" onClick={() => add('')}>
              <Icon of={IconPlus} size={14} />
              {t('share.tag')}
            </button>
          )
        ) : (
          <>
            <input
              className="input tag-in"
              aria-label={t('share.tag-name')}
              autoFocus
              maxLength={39}
              list={`${id}-known`}
              value={adding}
              onChange={(event) => add(event.target.value)}
              onKeyDown={key}
              onBlur={done}
            />
            <datalist id={`${id}-known`}>
              {known
                .filter((tag) => !tags.includes(tag))
                .map((tag) => (
                  <option key={tag} value={tag} />
                ))}
            </datalist>
          </>
        )}
      </div>
      {problem && <p className="err">{problem}</p>}
    </div>
  )
}
