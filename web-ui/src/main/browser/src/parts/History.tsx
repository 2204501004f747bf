import type { Entry } from '../api/shapes'
import { isSource } from '../behalf/sources'
import { useWords } from '../words'
import { useStageName } from './StageMark'

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
                {entry.what === 'VOUCHED_FOR' && <Heard entry={entry} />}
                {entry.what === 'HIDDEN' && entry.reason && <q>{entry.reason}</q>}
              </span>
              <time dateTime={entry.happenedAt}>{day(entry.happenedAt)}</time>
            </li>
          ))}
      </ol>
    </section>
  )
}

/** Told to the team only; a link is somebody's, so it is not followed with our address. */
function Heard({ entry }: { entry: Extract<Entry, { what: 'VOUCHED_FOR' }> }) {
  const { t } = useWords()
  const source = isSource(entry.source) ? t(`behalf.source.${entry.source}`) : entry.source
  return (
    <>
      {source && <span className="ink3"> · {source}</span>}
      {entry.url && (
        <a className="ink3" href={entry.url} target="_blank" rel="noreferrer nofollow">
          {t('behalf.url')}
        </a>
      )}
      {entry.note && <q>{entry.note}</q>}
    </>
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
      case 'REWORDED':
        return t(entry.byTeam ? 'history.REWORDED-team' : 'history.REWORDED')
      default:
        return t(`history.${entry.what}`)
    }
  }
}
