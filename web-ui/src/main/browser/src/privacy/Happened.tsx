import { Link } from 'wouter'
import type { Dossier, DossierEntry } from '../api/shapes'
import { useWords } from '../words'
import { isKnown } from './happenings'
import { inWords } from './inWords'

const SHOWN = 50

type Props = { title: string; entries: DossierEntry[]; of: Dossier }

/** Things that happened, the latest first; what is left out is in the file. */
export function Happened({ title, entries, of }: Props) {
  const { t, moment } = useWords()
  const latest = entries.toReversed().slice(0, SHOWN)
  return (
    <section>
      <h2 className="h2">{title}</h2>
      {entries.length === 0 && <p className="ink3">{t('mydata.nothing')}</p>}
      <ol className="rows">
        {latest.map((one) => (
          <li key={one.position}>
            <time className="ink3" dateTime={one.at}>
              {moment(one.at)}
            </time>
            <div>
              <b>{isKnown(one.what) ? t(`happened.${one.what}`) : t('happened.other')}</b>
              {one.what !== 'IdeaSubmitted' && one.idea && <OnIdea idea={one.idea} of={of} />}
              <OnBoard entry={one} of={of} />
              <Said of={one} />
            </div>
          </li>
        ))}
      </ol>
      {entries.length > SHOWN && <p className="ink3">{t('mydata.more', { more: entries.length - SHOWN })}</p>}
    </section>
  )
}

/** The idea that it was on, which leads there. */
export function OnIdea({ idea, of }: { idea: string; of: Dossier }) {
  const { t } = useWords()
  const title = of.titles[idea]
  return <p>{title ? <Link href={`/ideas/${idea}`}>{title}</Link> : t('hearing.idea-gone')}</p>
}

function OnBoard({ entry, of }: { entry: DossierEntry; of: Dossier }) {
  const { t } = useWords()
  const board = entry.fields.board
  if (typeof board !== 'string') return null
  return <p className="ink2">{t('mydata.board', { board: of.boards[board] ?? board })}</p>
}

function Said({ of }: { of: DossierEntry }) {
  const words = useWords()
  return inWords(words, of).map((text) => (
    <p key={text} className="ink2">
      {text}
    </p>
  ))
}
