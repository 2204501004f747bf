import type { Choice, Votes } from '../api/shapes'
import { useWords } from '../words'

const CHOICES = [
  { choice: 'AGREE', key: 'vote.agree' },
  { choice: 'PASS', key: 'vote.pass' },
  { choice: 'DISAGREE', key: 'vote.disagree' },
] as const

type Props = { title: string; chosen: Choice | undefined; press: (choice: Choice) => void }

/** Agree, pass or disagree: one of three keys stays down. */
export function TriKey({ title, chosen, press }: Props) {
  const { t } = useWords()
  return (
    <div className="tri-key" role="group" aria-label={t('vote.about', { title })}>
      {CHOICES.map(({ choice, key }) => (
        <button key={choice} type="button" aria-pressed={chosen === choice} onClick={() => press(choice)}>
          {t(key)}
        </button>
      ))}
    </div>
  )
}

/** How many agree, pass and disagree: printed, and as a bar whose last part is hatched. */
export function Split({ votes }: { votes: Votes }) {
  const { t, number } = useWords()
  const parts = [
    { tone: 'a', count: votes.agree ?? 0, key: 'split.agree' },
    { tone: 'p', count: votes.pass ?? 0, key: 'split.pass' },
    { tone: 'd', count: votes.disagree ?? 0, key: 'split.disagree' },
  ] as const
  const all = parts.reduce((sum, part) => sum + part.count, 0)
  if (all === 0) return <p className="ink3 small">{t('split.none')}</p>
  return (
    <div className="split-of">
      <div className="split" aria-hidden="true">
        {parts.map(
          (part) =>
            part.count > 0 && <i key={part.tone} className={part.tone} style={{ flexGrow: part.count }} />,
        )}
      </div>
      <p className="split-legend">
        {parts.map((part) => (
          <span key={part.tone}>
            <i className={part.tone} />
            {t(part.key)} <b>{t('split.share', { share: part.count / all })}</b>
          </span>
        ))}
        <span>{t('split.of', { votes: number(all) })}</span>
      </p>
    </div>
  )
}
