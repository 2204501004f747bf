import type { ApiKey } from '../api/shapes'
import { Dialog } from '../parts/Dialog'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'
import { useRevoking } from './useKeys'

type Props = { one: ApiKey; called: string; done: () => void; close: () => void }

/** Says what revoking does before it is done. */
export default function Revoke({ one, called, done, close }: Props) {
  const { t } = useWords()
  const revoking = useRevoking(one.id, done)
  return (
    <Dialog title={t('apikeys.revoke-sure', { name: called })} close={close}>
      <p>{t('apikeys.revoke-why')}</p>
      {revoking.error ? <Problem error={revoking.error} /> : null}
      <div className="acts">
        <button
          type="button"
          className="btn danger"
          aria-disabled={revoking.isPending}
          onClick={() => revoking.isPending || revoking.mutate()}
        >
          {t('apikeys.revoke')}
        </button>
        <button type="button" className="btn quiet" data-focus onClick={close}>
          {t('idea.cancel')}
        </button>
      </div>
    </Dialog>
  )
}
