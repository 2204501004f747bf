import { Link } from 'wouter'
import type { RoadmapDays } from '../api/shapes'
import { useStageName } from '../parts/StageMark'
import { useWords } from '../words'
import { BECAME, fatesSince, type Fate } from './changes'
import { dateOf, dayOf, type Day } from './days'

type Props = { days: RoadmapDays; day: Day }

const LONGEST_REASON = 80

/** One sentence on what changed between a day and now. */
export function Tally({ days, day }: Props) {
  const { t, number, date } = useWords()
  const fates = [...fatesSince(days.moves, day).values()]
  const votes = Object.entries(days.votes).reduce(
    (sum, [at, count]) => (dayOf(at) > day ? sum + count : sum),
    0,
  )
  const told = BECAME.map((what) => ({ what, of: fates.filter((fate) => fate.what === what) })).filter(
    ({ of }) => of.length > 0,
  )
  const same = told.length === 0 && votes === 0
  return (
    <p className="tally" role="status" aria-label={t('dial.since', { day: date(`${dateOf(day)}T12:00`) })}>
      <span className="ink3">{t(same ? 'dial.nothing' : 'dial.since-then')}</span>
      {told.map(({ what, of }) => (
        <span key={what}>
          <b className="num">{number(of.length)}</b> {t(`dial.became.${what}`, { n: of.length })}
          {reason(of) && <q>{reason(of)}</q>}
        </span>
      ))}
      {votes > 0 && (
        <span>
          <b className="num">{number(votes)}</b> {t('dial.votes', { n: votes })}
        </span>
      )}
    </p>
  )
}

/** Of the only one that was declined or slipped, as far as it fits. */
function reason(of: Fate[]): string | undefined {
  const [only] = of
  if (of.length !== 1 || (only?.what !== 'declined' && only?.what !== 'slipped')) return undefined
  const message = only.last.message?.trim()
  if (!message) return undefined
  return shortened(message, LONGEST_REASON)
}

/** No longer than that, and no word of it cut through. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest + 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).replace(/[\s,;:.–-]+$/, '')}…`
}

/** What came onto the roadmap after a day. */
export function NotThereYet({ days, day }: Props) {
  const { t, day: short } = useWords()
  const name = useStageName()
  const later = [...fatesSince(days.moves, day).entries()].filter(
    ([, { before, last }]) =>
      (before === null || before === 'OPEN' || before === 'DECLINED') &&
      (last.kind === 'PLANNED' || last.kind === 'IN_PROGRESS' || last.kind === 'SHIPPED'),
  )
  if (later.length === 0) return null
  return (
    <section className="later" aria-labelledby="later">
      <h2 className="h3" id="later">
        {t('dial.later', { day: short(`${dateOf(day)}T12:00`) })}
      </h2>
      <ul>
        {later.map(([idea, { last }]) => (
          <li key={idea}>
            <Link href={`/ideas/${idea}`}>{last.title ?? t('text.removed')}</Link>
            <span className="ink3">
              {name(last.to)}, {short(last.at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The squares of the ruler, for whoever does not see them. */
export function Changes({ days }: { days: RoadmapDays }) {
  const { t, day: short } = useWords()
  const name = useStageName()
  const moves = days.moves.filter((move) => move.from !== null).toReversed()
  if (moves.length === 0) return null
  return (
    <div className="sr">
      <table>
        <caption>{t('dial.changes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('dial.day')}</th>
            <th scope="col">{t('dial.idea')}</th>
            <th scope="col">{t('dial.move')}</th>
          </tr>
        </thead>
        <tbody>
          {moves.slice(0, 100).map((move) => (
            <tr key={`${move.idea} ${move.at}`}>
              <td>{short(move.at)}</td>
              <td>{move.title ?? t('text.removed')}</td>
              <td>{t('dial.from-to', { from: name(move.from ?? ''), to: name(move.to) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
