import { IconChevronDown } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ComponentProps, type ReactNode } from 'react'
import { Icon } from './Icon'

const MenuOpened = lazy(() => import('./MenuOpened'))

export type Item =
  | { label: ReactNode; end?: ReactNode; lang?: string; href?: string; pick?: () => void }
  | { heading: string }
  | 'line'

type Props = Omit<ComponentProps<'button'>, 'children' | 'name'> & {
  name: ReactNode
  items: Item[]
  side?: 'start' | 'end'
}

/** A button with a menu, whose code comes when it is first opened. */
export function Choose({ name, items, side = 'end', ...button }: Props) {
  const [wanted, want] = useState(false)
  const target = (
    <button type="button" aria-haspopup="menu" aria-expanded={false} {...button} onClick={() => want(true)}>
      {name}
      <Icon of={IconChevronDown} size={14} />
    </button>
  )
  if (!wanted) return target
  return (
    <Suspense fallback={target}>
      <MenuOpened items={items} side={side} button={button}>
        {name}
        <Icon of={IconChevronDown} size={14} />
      </MenuOpened>
    </Suspense>
  )
}
