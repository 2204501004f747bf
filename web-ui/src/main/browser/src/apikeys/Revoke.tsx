import type { ApiKey } from '../api/shapes'
import { Sure } from '../parts/Sure'
import { useWords } from '../words'
import { useRevoking } from './useKeys'

type Props = { one: ApiKey; called: string; done: () => void; close: () => void }

/** Says what revoking does before it is done. */
export default function Revoke({ one, called, done, close }: Props) {
  const { t } = useWords()
  const revoking = useRevoking(one.id, done)
  return (
    <Sure
      title={t('apikeys.revoke-sure', { name: called })}
      why={t('apikeys.revoke-why')}
      yes={t('apikeys.revoke')}
      busy={revoking.isPending}
      error={revoking.error}
      agree={() => revoking.mutate()}
      close={close}
    />
  )
}
