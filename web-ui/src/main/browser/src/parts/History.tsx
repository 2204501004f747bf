import { lazy, Suspense } from 'react'
import type { Entry } from '../api/shapes'
import { withEveryWord } from '../pages/later'
import { useWords } from '../words'
import { useStageName } from './StageMark'

const Heard = lazy(withEveryWord(() => import('../behalf/Heard')))

/** Everything that happened to an idea, the last first; votes are numbers elsewhere. */
export function History({ entries }: { entries: Entry[] }) {
  const { t, day } = useWords()
  const say = useHappened()
  if (entries.length === 0) return null
  return (
    <section>
      <h2 className="sec h3">{t('history.title')}</h2>
      <ol className="hi" reversed>
        {entries
          .map((entry, at) => ({ entry, at: at + 1 }))
          .reverse()
          .map(({ entry, at }) => (
            <li key={entry.position}>
              <i className="num" aria-hidden="true">
                {at}
              </i>
              <span>
                {say(entry)}
                <Suspense>{entry.what === 'VOUCHED_FOR' && <Heard entry={entry} />}</Suspense>
                {(entry.what === 'HIDDEN' || entry.what === 'VOTES_SET_ASIDE') && entry.reason && (
                  <q>{entry.reason}</q>
                )}
              </span>
              <time dateTime={entry.happenedAt}>{day(entry.happenedAt)}</time>
            </li>
          ))}
      </ol>
    </section>
  )
}

function useHappened() {
  const { t } = useWords()
  const name = useStageName()
  return (entry: Entry) => {
    switch (entry.what) {
      case 'STAGED':
        return t('history.STAGED', { to: name(entry.to) })
      case 'VOTES_CARRIED_OVER':
        return t('history.VOTES_CARRIED_OVER', {
          votes: entry.to - entry.from,
          source: entry.source,
        })
      case 'VOTES_SET_ASIDE':
        return t('history.VOTES_SET_ASIDE', { votes: entry.votes })
      case 'REWORDED':
        return t(entry.byTeam ? 'history.REWORDED-team' : 'history.REWORDED')
      default:
        return t(`history.${entry.what}`)
    }
  }
}
