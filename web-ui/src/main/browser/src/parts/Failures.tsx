import type { ImportFailure } from '../api/shapes'
import { useWords, type Key, type Words } from '../words'

/** What the hub's codes are in our words; the words speak of the same values. */
const SAID: Record<string, Key> = {
  'account.unknown': 'failures.account-unknown',
  'cell.empty': 'failures.cell-empty',
  'column.missing': 'failures.column-missing',
  'comment.unknown': 'failures.comment-unknown',
  'date.malformed': 'failures.date-malformed',
  'field.malformed': 'failures.field-malformed',
  'field.required': 'failures.field-required',
  'field.too.long': 'failures.field-too-long',
  'field.too.many': 'failures.field-too-many',
  'field.too.short': 'failures.field-too-short',
  'field.unknown': 'failures.field-unknown',
  'fields.invalid': 'failures.fields-invalid',
  'file.unreadable': 'failures.file-unreadable',
  'idea.closed': 'problem.idea-closed',
  'import.failed': 'failures.import-failed',
  'member.blocked': 'failures.member-blocked',
  'member.unknown': 'failures.member-unknown',
  'number.malformed': 'failures.number-malformed',
  'row.unreadable': 'failures.row-unreadable',
  'stage.unknown': 'failures.stage-unknown',
  'time.malformed': 'failures.time-malformed',
  'vote.unknown': 'failures.vote-unknown',
}

/** Why a row was not taken, in the reader's language; what we have no words for, in the hub's. */
export function failureSaid(t: Words['t'], { code, values, reason }: ImportFailure): string {
  const known = SAID[code]
  return known ? t(known, values) : reason
}

export function Failures({ failures, failed }: { failures: ImportFailure[]; failed: number }) {
  const { t, number } = useWords()
  if (failed === 0) return null
  return (
    <div className="scroll">
      <p className="err">{t('failures.title', { failed })}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('failures.file')}</th>
            <th scope="col" className="r">
              {t('failures.line')}
            </th>
            <th scope="col">{t('failures.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {failures.map((failure) => (
            <tr key={`${failure.file}:${failure.line}:${failure.code}`}>
              <td>{failure.file}</td>
              <td className="r">{failure.line > 0 && number(failure.line)}</td>
              <td>{failureSaid(t, failure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {failed > failures.length && (
        <p className="ink3">{t('failures.more', { more: failed - failures.length })}</p>
      )}
    </div>
  )
}
