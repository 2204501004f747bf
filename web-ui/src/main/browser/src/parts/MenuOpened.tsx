import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Menu.css'
import { Menu } from '@mantine/core'
import { useEffect, useRef, useState, type ComponentProps, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Item } from './Choose'

type Props = {
  items: Item[]
  side: 'start' | 'end'
  button: Omit<ComponentProps<'button'>, 'children'>
  children: ReactNode
}

const DRESS = { dropdown: 'menu', item: 'menu-item', label: 'cap' }

/** The menu of {@link Choose}; it is made because somebody opened it. */
export default function MenuOpened({ items, side, button, children }: Props) {
  const [opened, open] = useState(false)
  const target = useRef<HTMLButtonElement>(null)
  // Opened from the button at hand, so that closing returns the focus there.
  useEffect(() => {
    target.current?.focus()
    open(true)
  }, [])
  return (
    <Menu
      opened={opened}
      onChange={open}
      position={`bottom-${side}`}
      classNames={DRESS}
      withInitialFocusPlaceholder={false}
      // An open menu is there, at once and wherever its button is: neither a frame that is late nor a page
      // that moves under it leaves somebody with a button that says open, and nothing to choose.
      transitionProps={{ duration: 0 }}
      hideDetached={false}
    >
      <Menu.Target>
        <button type="button" ref={target} {...button}>
          {children}
        </button>
      </Menu.Target>
      <Menu.Dropdown>{items.map(one)}</Menu.Dropdown>
    </Menu>
  )
}

function one(item: Item, at: number): ReactNode {
  if (item === 'line') return <Menu.Divider key={at} />
  if ('heading' in item) return <Menu.Label key={at}>{item.heading}</Menu.Label>
  const rest = { lang: item.lang, rightSection: item.end }
  return item.href ? (
    <Menu.Item key={at} component={Link} href={item.href} {...rest}>
      {item.label}
    </Menu.Item>
  ) : (
    <Menu.Item key={at} onClick={item.pick} {...rest}>
      {item.label}
    </Menu.Item>
  )
}
