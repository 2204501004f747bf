import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../words'
import { Icon } from './Icon'

export function Triangle(size: { width?: number; height?: number; className?: string }) {
  return (
    <svg viewBox="0 0 12 8" aria-hidden="true" {...size}>
      <path d="M5.2.9a1 1 0 0 1 1.6 0l4.2 5.5A1 1 0 0 1 10.2 8H1.8A1 1 0 0 1 1 6.4Z" />
    </svg>
  )
}

type Props = {
  votes: number
  voted: boolean
  closed?: boolean
  shape?: '' | 'xl' | 'wide'
  press: () => void
}

/** A key that stays down once pressed; only the viewer's own press moves it. */
export function VoteKey({ votes, voted, closed = false, shape = '', press }: Props) {
  const { t, number } = useWords()
  const [roll, setRoll] = useState<'' | 'up' | 'down'>('')
  if (closed) {
    return (
      <span className={`key flat ${shape}`}>
        <Icon of={IconLock} />
        <span aria-hidden="true">{number(votes)}</span>
        <span className="sr">{t('vote.closed', { votes })}</span>
      </span>
    )
  }
  return (
    <button
      type="button"
      className={`key ${shape}`}
      aria-pressed={voted}
      aria-label={t(voted && shape === 'wide' ? 'vote.key-voted' : 'vote.key', { votes })}
      onClick={() => {
        setRoll(voted ? 'down' : 'up')
        press()
      }}
    >
      <Triangle className="tri" />
      <span className={`roll ${roll}`} aria-hidden="true" onAnimationEnd={() => setRoll('')}>
        {/* Counted from the right, so that a digit that did not change stays the same element. */}
        {[...number(votes)].map((digit, at, all) => (
          <i key={`${all.length - at}:${digit}`}>{digit}</i>
        ))}
      </span>
      {shape === 'wide' && <span className="key-word">{voted ? t('vote.voted') : t('vote.vote')}</span>}
    </button>
  )
}
