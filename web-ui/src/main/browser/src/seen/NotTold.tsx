import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { Me, Session } from '../api/shapes'
import { Icon } from '../parts/Icon'
import { useWords } from '../words'
import type { Heard } from './useSeen'

type Props = { me: Me; session: Session; answers: Heard[]; voters: Heard | undefined }

/** As JSON has it, in which it is looked for. */
const written = (text: string) => JSON.stringify(text).slice(1, -1)

/** What the hub knows of somebody and does not tell: looked for in all that it just told others. */
export function NotTold({ me, session, answers, voters }: Props) {
  const { t } = useWords()
  const isTold = (text: string) => answers.some((one) => one.text.includes(text))
  const role = session.role as 'OWNER'
  const known: [what: string, value: string, told: boolean][] = [
    ...(me.address ? [[t('seen.address'), me.address, isTold(written(me.address))] as const] : []),
    ...(me.name && me.name !== me.displayName
      ? [[t('seen.name'), me.name, isTold(written(me.name))] as const]
      : []),
    ...(me.company ? [[t('seen.company'), me.company, isTold(written(me.company))] as const] : []),
    [t('seen.role'), t(`role.${role}`), isTold(`"${role}"`)],
  ].map(([what, value, is]) => [String(what), String(value), Boolean(is)])
  return (
    <dl className="not-told-list">
      {known.map(([what, value, is]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd className="value">{value}</dd>
          <dd>
            <Verdict told={is} says={t(is ? 'seen.found' : 'seen.not-found', { count: answers.length })} />
          </dd>
        </div>
      ))}
      {voters && (
        <div>
          <dt>{t('seen.votes')}</dt>
          <dd className="value">{t('seen.votes-why')}</dd>
          <dd>
            <Verdict
              told={voters.status < 300}
              says={t(voters.status < 300 ? 'seen.voters-told' : 'seen.voters-refused')}
            />
          </dd>
        </div>
      )}
    </dl>
  )
}

function Verdict({ told, says }: { told: boolean; says: string }) {
  return (
    <span className={`verdict ${told ? 'bad' : ''}`}>
      <Icon of={told ? IconAlertTriangle : IconCheck} size={14} />
      {says}
    </span>
  )
}
