import type { Dossier, KeptNote } from '../api/shapes'
import { calledBy, isBrowser, isDevice } from '../sessions/calledBy'
import { useWords, type Key, type Words } from '../words'
import { OnIdea } from './Happened'

const SHOWN = 50

/** What the hub notes of somebody beside its log, the latest first; what is left out is in the file. */
export function Kept({ of }: { of: Dossier }) {
  const { t, moment } = useWords()
  const latest = of.kept.toSorted((one, other) => other.at.localeCompare(one.at))
  return (
    <section>
      <h2 className="h2">{t('mydata.kept')}</h2>
      <p className="ink3 small">{t('mydata.kept-why')}</p>
      <ol className="rows">
        {latest.slice(0, SHOWN).map((one, at) => (
          <li key={at}>
            <time className="ink3" dateTime={one.at}>
              {moment(one.at)}
            </time>
            <div>
              <b>{t(`mydata.kept.${one.what}`)}</b>
              {one.says.idea && <OnIdea idea={one.says.idea} of={of} />}
              <Details of={one} />
            </div>
          </li>
        ))}
      </ol>
      {latest.length > SHOWN && <p className="ink3">{t('mydata.more', { more: latest.length - SHOWN })}</p>}
    </section>
  )
}

function Details({ of }: { of: KeptNote }) {
  const words = useWords()
  const said = details(words, of)
  return said.length > 0 && <p className="ink2">{said.join(' · ')}</p>
}

/** The rest of a note, in words; what has none, such as ids, is in the file. */
function details({ t, moment, language }: Words, { what, says }: KeptNote): string[] {
  const known = (key: string, value: string | undefined) => (value ? [t(`${key}${value}` as Key)] : [])
  const at = (key: Key, when: string | undefined) => (when ? [t(key, { moment: moment(when) })] : [])
  switch (what) {
    case 'SESSION':
      return [
        calledBy(
          {
            browser: isBrowser(says.browser) ? says.browser : null,
            device: isDevice(says.device) ? says.device : null,
          },
          t,
        ),
        ...known('sessions.way.', says.way),
      ]
    case 'PRESENCE':
      return [
        ...(says.language ? [t('mydata.kept.language', { language: spoken(language, says.language) })] : []),
        ...at('mydata.kept.asked', says.askedToStay),
      ]
    case 'NOTICE':
      return known('hearing.kind.', says.kind)
    case 'MAIL':
      return [
        ...(says.kind === 'DIGEST' ? [t('mydata.kept.digest')] : known('hearing.kind.', says.kind)),
        ...known('mydata.kept.state.', says.state),
      ]
    case 'VOTE':
      return [
        ...known('asides.channels.', says.channel),
        ...known('sessions.way.', says.way),
        ...(says.campaign ? [t('mydata.kept.campaign', { name: says.campaign })] : []),
        ...(says.network ? [t('mydata.kept.network')] : []),
      ]
    default:
      return []
  }
}

const spoken = (within: string, language: string) =>
  new Intl.DisplayNames(within, { type: 'language' }).of(language) ?? language
