import { IconChevronDown } from '@tabler/icons-react'
import { useState, type ComponentProps, type ReactNode } from 'react'
import { useWords } from '../words'
import { Icon } from './Icon'
import { arriving } from './part'
import { reason } from './Problem'
import { toast } from './toast'

const menu = arriving(() => import('./MenuOpened'))

export type Item =
  | { label: ReactNode; end?: ReactNode; lang?: string; href?: string; pick?: () => void }
  | { heading: string }
  | 'line'

type Props = Omit<ComponentProps<'button'>, 'children' | 'name'> & {
  name: ReactNode
  items: Item[]
  side?: 'start' | 'end'
}

/** A button with a menu, whose code comes when it is first opened; until then the button stays as it is. */
export function Choose({ name, items, side = 'end', ...button }: Props) {
  const { t } = useWords()
  const [opened, set] = useState<Awaited<ReturnType<typeof menu>>>()
  const open = () => menu().then(set, (missing) => toast(reason(t, missing)))
  if (!opened) {
    return (
      <button type="button" aria-haspopup="menu" aria-expanded={false} {...button} onClick={open}>
        {name}
        <Icon of={IconChevronDown} size={14} />
      </button>
    )
  }
  return (
    <opened.default items={items} side={side} button={button}>
      {name}
      <Icon of={IconChevronDown} size={14} />
    </opened.default>
  )
}
