import type { Entry } from '../api/shapes'
import { useWords } from '../words'
import { isSource } from './sources'

/** Told to the team only; a link is somebody's, so it is not followed with our address. */
export default function Heard({ entry }: { entry: Extract<Entry, { what: 'VOUCHED_FOR' }> }) {
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
