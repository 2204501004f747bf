import type { DossierEntry } from '../api/shapes'
import { useWords, type Key } from '../words'

const SHOWN = 50

/** Events with a name in everybody's words. */
const NAMED = new Set<string>([
  'AddressReplaced',
  'ApiKeyIssued',
  'BoardRoleGiven',
  'BoardRoleTaken',
  'CommentEdited',
  'CommentHidden',
  'CommentPosted',
  'CommentRestored',
  'CommentWithdrawn',
  'DeviceJoined',
  'DisplayNameChosen',
  'IdeaHidden',
  'IdeaRestored',
  'IdeaReworded',
  'IdeaStaged',
  'IdeaSubmitted',
  'IdeaTagged',
  'IdeaWithdrawn',
  'IdentityLinked',
  'MemberBlocked',
  'MemberAbsorbed',
  'MemberParted',
  'VoteReturned',
  'VoteRestored',
  'ApiKeyRevoked',
  'MemberDescribed',
  'MemberJoined',
  'MemberUnblocked',
  'PseudonymJoined',
  'ReactionGiven',
  'ReactionTakenBack',
  'ObjectionAnswered',
  'RemovalDeclined',
  'RemovalObjected',
  'RemovalProposed',
  'ReportsSettled',
  'RoleGiven',
  'TextRemoved',
  'TextReported',
  'VoteCarried',
  'VoteCast',
  'VoteHandedOver',
  'VoteSwitched',
  'VoteVouchedFor',
  'VoteWithdrawn',
  'VotesCarriedOver',
])

/** Ids say nothing to a person, and whom it is about they know. */
const NAMELESS = /(Id|Ids|tage)$|^(hash|subject|kind|number|board)$/

type Props = { title: string; entries: DossierEntry[] }

/** Things that happened, the latest first; what is left out is in the file. */
export function Happened({ title, entries }: Props) {
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
              <b>{called(one.what, t)}</b>
              <Said of={one} />
            </div>
          </li>
        ))}
      </ol>
      {entries.length > SHOWN && <p className="ink3">{t('mydata.more', { more: entries.length - SHOWN })}</p>}
    </section>
  )
}

function called(what: string, t: ReturnType<typeof useWords>['t']): string {
  return NAMED.has(what) ? t(`happened.${what}` as Key) : t('happened.other', { what })
}

/** The words of it, and what else a person can read. */
function Said({ of }: { of: DossierEntry }) {
  const { t } = useWords()
  const words = Object.entries(of.fields)
    .filter(([name, value]) => !NAMELESS.test(name) && value !== 'you' && value !== 'somebody')
    .filter(([, value]) => value !== '' && typeof value !== 'boolean')
    .map(([name, value]) => [name, value === null ? t('mydata.gone') : text(value)] as const)
    .filter(([, value]) => value !== '')
  return words.map(([name, value]) => (
    <p key={name} className="ink2">
      {value}
    </p>
  ))
}

const text = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? JSON.stringify(value) : String(value)
