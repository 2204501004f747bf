import { IconCheck } from '@tabler/icons-react'
import { useRoles } from '../api/answers'
import { Icon } from '../parts/Icon'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'

/** The table by which the hub decides, for everybody to read. */
export default function RolesPage() {
  const { t } = useWords()
  const roles = useRoles()
  useTitle(t('roles.title'))
  const all = roles.data ?? []
  // In the order in which the roles gain them.
  const permissions = [...new Set(all.flatMap((role) => role.permissions))]
  const onBoard = new Set(all.flatMap((role) => role.onBoard))
  return (
    <main className="shell sheet roles">
      <h1 className="h1">{t('roles.title')}</h1>
      <p className="lead">
        {t('roles.lead')} {t('roles.lead-boards')}
      </p>
      {roles.error ? <Problem error={roles.error} again={() => void roles.refetch()} /> : null}
      {roles.data && (
        <div className="wide-table" role="region" aria-label={t('roles.title')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('roles.may')}</th>
                {all.map(({ role }) => (
                  <th key={role} scope="col">
                    {t(`people.role.${role}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {permissions.map((one) => (
                <tr key={one}>
                  <th scope="row">
                    {t(`allows.${one}`)}
                    {onBoard.has(one) && <small className="ink3">{t('roles.on-board')}</small>}
                  </th>
                  {all.map(({ role, permissions: allowed }) => (
                    <td key={role}>
                      {allowed.includes(one) && <Icon of={IconCheck} />}
                      <span className="sr">{t(allowed.includes(one) ? 'roles.yes' : 'roles.no')}</span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </main>
  )
}
