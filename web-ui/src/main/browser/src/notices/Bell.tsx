import { IconBell } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { useIsKnown } from '../api/answers'
import { Icon } from '../parts/Icon'
import { useWords } from '../words'
import { useUnseen } from './useUnseen'

const MOST = 99

/** Leads to the notices, and says how many were not seen yet. */
export function Bell() {
  const { t, number } = useWords()
  const [path] = useLocation()
  const unseen = useUnseen(path)
  const isKnown = useIsKnown()
  if (!isKnown) return null
  return (
    <Link
      href="/me/notices"
      className="icon-btn bell"
      aria-label={t('shell.bell', { unseen })}
      {...(path === '/me/notices' ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon of={IconBell} size={20} />
      {unseen > 0 && (
        <span className="bell-count num" aria-hidden="true">
          {unseen > MOST ? `${number(MOST)}+` : number(unseen)}
        </span>
      )}
    </Link>
  )
}
