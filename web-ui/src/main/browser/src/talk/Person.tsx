import { IconUser } from '@tabler/icons-react'
import type { Comment } from '../api/shapes'
import { Icon } from '../parts/Icon'
import { useWords } from '../words'

export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}

export function useNameOf() {
  const { t } = useWords()
  return (author: Comment['author'], former = false) =>
    author?.name ?? t(former ? 'talk.former' : 'talk.somebody')
}

export function Face({ author }: { author: Comment['author'] }) {
  return (
    <span className={`avatar md ${author?.staff ? 'staff' : ''}`} aria-hidden="true">
      {author?.name ? initials(author.name) : <Icon of={IconUser} size={14} />}
    </span>
  )
}
