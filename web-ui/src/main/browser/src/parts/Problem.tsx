import { IconAlertTriangle } from '@tabler/icons-react'
import { Refused } from '../api/hub'
import { useWords, type Key, type Words } from '../words'
import { Icon } from './Icon'

const SAID: Record<string, Key> = {
  'hub.unreachable': 'problem.unreachable',
  'part.missing': 'problem.part',
  'sign-in.required': 'problem.sign-in',
  'permission.missing': 'problem.permission',
  'scope.missing': 'problem.scope',
  'key.unknown': 'problem.key-unknown',
  'idea.unknown': 'problem.idea-unknown',
  'member.is-owner': 'problem.member-is-owner',
  'picture.format': 'problem.picture-format',
  'picture.too.large': 'problem.picture-large',
  'picture.too.many.pixels': 'problem.picture-pixels',
  'picture.unreadable': 'problem.picture-unreadable',
  'idea.closed': 'problem.idea-closed',
  'idea.reword.late': 'problem.reword-late',
  'idea.withdrawn': 'problem.withdrawn',
  'comment.unknown': 'problem.comment-unknown',
  'comment.withdrawn': 'problem.comment-withdrawn',
  'comment.hidden': 'problem.comment-hidden',
  'comment.edits': 'problem.comment-edits',
  'views.building': 'problem.building',
  'link.invalid': 'problem.link',
  'code.invalid': 'problem.code',
  'token.invalid': 'problem.token',
  'join.closed': 'problem.join-closed',
  'identity.team': 'problem.identity-team',
  'identity.address-unproven': 'problem.identity-unproven',
  'provider.interrupted': 'problem.provider-interrupted',
  'provider.refused': 'problem.provider-refused',
  'provider.unreachable': 'problem.provider-unreachable',
  'provider.unknown': 'problem.provider-unknown',
  'board.model.in-use': 'problem.board-in-use',
  'stage.exists': 'problem.stage-exists',
  'demo.hub-in-use': 'problem.demo-in-use',
  'demo.owner-claimed': 'problem.demo-claimed',
  'demo.nothing-to-enter': 'problem.demo-gone',
  'board.archived': 'problem.archived',
  'address.taken': 'problem.address-taken',
  'owner.last': 'problem.owner-last',
  'member.known': 'problem.member-known',
  'member.blocked': 'problem.member-blocked',
  'member.same': 'problem.person-same',
  'member.joined': 'problem.person-joined',
  'member.into-joined': 'problem.person-joined',
  'member.has-others': 'problem.person-has-others',
  'member.has-duties': 'problem.person-duties',
  'member.forgotten': 'problem.person-forgotten',
  'address.unknown': 'problem.person-unknown',
  'proof.invalid': 'problem.person-proof',
  'joining.by-team': 'problem.person-by-team',
  'requests.too-many': 'problem.too-many',
  'request.content-too-large': 'problem.too-large',
  'unsubscribe.unknown': 'problem.unsubscribe',
  'mail.unsent': 'problem.mail',
  'removal.proposed': 'problem.removal-proposed',
  'removal.yours': 'problem.removal-yours',
  'fields.invalid': 'problem.fields',
  'query.invalid': 'problem.query',
  'cursor.invalid': 'problem.query',
  'write.raced': 'problem.raced',
  'vote.choice.unfit': 'problem.raced',
}

/** What to tell a person; the codes are the hub's contract, its English sentences are not shown where we have our own. */
export function reason(t: Words['t'], error: unknown): string {
  if (!(error instanceof Refused)) return t('problem.other')
  const { code, status, detail } = error.refusal
  const known = SAID[code]
  if (known) return t(known)
  if (status === 404) return t('problem.gone')
  if (status === 503) return t('problem.busy')
  return detail ?? t('problem.other')
}

export function Problem({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useWords()
  return (
    <div className="banner bad" role="alert">
      <Icon of={IconAlertTriangle} size={20} />
      <p>{reason(t, error)}</p>
      {again && (
        <button type="button" className="btn sm" onClick={again}>
          {t('problem.again')}
        </button>
      )}
    </div>
  )
}
