import { Suspense, useState } from 'react'
import { part } from './part'
import type { Entry, Timeline } from '../api/shapes'
import { withEveryWord } from '../pages/later'
import { useWords } from '../words'
import { useStageName } from './StageMark'

const Heard = part(withEveryWord(() => import('../behalf/Heard')))
const Rewording = part(() => import('./Rewording'))

/** Everything that happened to an idea, the last first; votes are numbers elsewhere. */
export function History({ timeline }: { timeline: Timeline }) {
  const { t, day } = useWords()
  const say = useHappened(timeline.people)
  const { entries } = timeline
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
                <By entry={entry} timeline={timeline} />
                <More entry={entry} />
              </span>
              <time dateTime={entry.happenedAt}>{day(entry.happenedAt)}</time>
            </li>
          ))}
      </ol>
    </section>
  )
}

/** Whoever shared it and whoever answered officially; who did the rest is told to the team. */
function By({ entry, timeline }: { entry: Entry; timeline: Timeline }) {
  const { t } = useWords()
  const id = entry.what === 'ANSWERED' ? entry.author : 'by' in entry ? entry.by : undefined
  const name =
    (id && timeline.people[id]?.name) ?? (entry.what === 'SUBMITTED' ? timeline.author?.name : undefined)
  return name ? <span className="ink3"> {t('history.by', { name })}</span> : null
}

/** The words that came with it. */
function More({ entry }: { entry: Entry }) {
  switch (entry.what) {
    case 'STAGED':
      return entry.message && <q>{entry.message}</q>
    case 'HIDDEN':
    case 'VOTES_SET_ASIDE':
      return entry.reason && <q>{entry.reason}</q>
    case 'VOUCHED_FOR':
      return (
        <Suspense>
          <Heard entry={entry} />
        </Suspense>
      )
    case 'REWORDED':
      return entry.before && entry.after && <BeforeAndAfter entry={entry} />
    default:
      return null
  }
}

function BeforeAndAfter({ entry }: { entry: Extract<Entry, { what: 'REWORDED' }> }) {
  const { t } = useWords()
  const [open, set] = useState(false)
  return (
    <>
      <br />
      <button type="button" className="link" aria-expanded={open} onClick={() => set(!open)}>
        {t(open ? 'history.hide-words' : 'history.see-words')}
      </button>
      <Suspense>{open && <Rewording before={entry.before} after={entry.after} />}</Suspense>
    </>
  )
}

function useHappened(people: Timeline['people']) {
  const { t, list } = useWords()
  const name = useStageName()
  const tagged = ({ from, to }: Extract<Entry, { what: 'TAGGED' }>) => {
    const added = to.filter((tag) => !from.includes(tag)).map((tag) => `#${tag}`)
    const removed = from.filter((tag) => !to.includes(tag)).map((tag) => `#${tag}`)
    return [
      ...(added.length > 0 ? [t('history.tagged', { tags: list(added) })] : []),
      ...(removed.length > 0 ? [t('history.untagged', { tags: list(removed) })] : []),
    ].join('; ')
  }
  return (entry: Entry) => {
    switch (entry.what) {
      case 'STAGED':
        return t('history.STAGED', { to: name(entry.to) })
      case 'TAGGED':
        return tagged(entry)
      case 'VOUCHED_FOR':
        return t('history.VOUCHED_FOR', { name: people[entry.member]?.name ?? t('history.a-customer') })
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
