import { IconSearch } from '@tabler/icons-react'
import { useRef, type FormEvent } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { useBoards } from '../api/answers'
import { useWords } from '../words'
import { Icon } from './Icon'
import { useKey } from './useKey'

/** Searches the board that is shown, on other pages the first one; `/` goes there from anywhere. */
export function Find() {
  const { t } = useWords()
  const [path, go] = useLocation()
  const [asked] = useSearchParams()
  const field = useRef<HTMLInputElement>(null)
  const boards = useBoards().data ?? []

  useKey('/', () => field.current?.focus())

  const search = (event: FormEvent) => {
    event.preventDefault()
    const words = field.current?.value.trim() ?? ''
    const board = path.startsWith('/boards/') ? path : boards[0] ? `/boards/${boards[0].board}` : '/'
    go(words ? `${board}?q=${encodeURIComponent(words)}` : board)
  }
  const words = asked.get('q') ?? ''
  return (
    <form className="find" role="search" onSubmit={search}>
      <Icon of={IconSearch} />
      <input
        key={words}
        ref={field}
        type="search"
        aria-label={t('shell.search')}
        placeholder={t('shell.search')}
        defaultValue={words}
      />
      <kbd className="kbd" aria-hidden="true">
        /
      </kbd>
    </form>
  )
}
