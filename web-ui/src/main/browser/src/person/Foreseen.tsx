import '../styles/person.css'
import type { ForeseenJoining, ForeseenParting } from '../api/shapes'
import { useWords } from '../words'

/** What joining two people would come to, line by line; what comes to nothing is not said. */
export function Joins({ of }: { of: ForeseenJoining }) {
  const { t } = useWords()
  const differ = of.both.filter(({ stays, goes }) => stays !== goes).length
  return (
    <div role="status">
      <ul className="to-come">
        <li>{t('person.moving', { count: of.moving })}</li>
        {of.both.length > 0 && <li>{t('person.both', { count: of.both.length })}</li>}
        {differ > 0 && <li>{t('person.differ', { count: differ })}</li>}
        {of.takenBack > 0 && <li>{t('person.taken-back', { count: of.takenBack })}</li>}
        {of.ideas + of.comments > 0 && (
          <li>{t('person.words', { ideas: of.ideas, comments: of.comments })}</li>
        )}
        <li>{t('person.signed-out', { count: of.browsers })}</li>
      </ul>
    </div>
  )
}

/** The same for parting them. */
export function Parts({ of }: { of: ForeseenParting }) {
  const { t } = useWords()
  return (
    <div role="status">
      <ul className="to-come">
        <li>{t('person.returning', { count: of.returning })}</li>
        {of.restored > 0 && <li>{t('person.restored', { count: of.restored })}</li>}
        {of.staying > 0 && <li>{t('person.staying', { count: of.staying })}</li>}
        {of.ideas + of.comments > 0 && (
          <li>{t('person.words-back', { ideas: of.ideas, comments: of.comments })}</li>
        )}
        <li>{t('person.both-signed-out', { count: of.browsers })}</li>
      </ul>
    </div>
  )
}
