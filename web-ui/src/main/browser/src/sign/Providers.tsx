import { useWaysIn } from '../api/answers'
import { address } from '../api/hub'
import { useWords } from '../words'

/** The company's own ways to sign in, before the code by mail, and who may come at all. */
export function Providers() {
  const { t } = useWords()
  const ways = useWaysIn().data
  if (!ways || (ways.providers.length === 0 && ways.join === 'EVERYONE')) return null
  return (
    <>
      {ways.join !== 'EVERYONE' && (
        <p className="banner">
          {ways.join === 'DOMAINS'
            ? t('enter.domains', { domains: ways.domains.map((one) => `@${one}`).join(', ') })
            : t('enter.invited')}
        </p>
      )}
      {ways.providers.length > 0 && (
        <>
          <ul className="providers">
            {ways.providers.map(({ id, name }) => (
              <li key={id}>
                <a className="btn" href={address(`session/oidc/${id}`)}>
                  {t('enter.with', { name })}
                </a>
              </li>
            ))}
          </ul>
          <p className="or">
            <span>{t('enter.or')}</span>
          </p>
        </>
      )}
    </>
  )
}
