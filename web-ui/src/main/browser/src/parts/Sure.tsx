import { Dialog } from './Dialog'
import { Problem } from './Problem'
import { useWords } from '../words'

type Props = {
  title: string
  why: string
  yes: string
  busy: boolean
  error: unknown
  agree: () => void
  close: () => void
}

/** Asks once more before something that cannot be undone; the way back is what Enter takes. */
export function Sure({ title, why, yes, busy, error, agree, close }: Props) {
  const { t } = useWords()
  return (
    <Dialog title={title} close={close}>
      <p>{why}</p>
      {error ? <Problem error={error} /> : null}
      <div className="acts">
        <button type="button" className="btn danger" aria-disabled={busy} onClick={() => busy || agree()}>
          {yes}
        </button>
        <button type="button" className="btn quiet" data-focus onClick={close}>
          {t('idea.cancel')}
        </button>
      </div>
    </Dialog>
  )
}
