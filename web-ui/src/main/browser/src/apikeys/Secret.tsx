import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { Dialog } from '../parts/Dialog'
import { Icon } from '../parts/Icon'
import { useWords } from '../words'

type Props = { name: string; secret: string | null; close: () => void }

/** A key, this once. Where its answer was lost on the way there is nothing left to show. */
export function Secret({ name, secret, close }: Props) {
  const { t } = useWords()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = () => {
    field.current?.select()
    // Where the page is not secure there is no clipboard: then the selected text is copied by hand.
    navigator.clipboard?.writeText(secret ?? '').then(
      () => setCopied(true),
      () => field.current?.focus(),
    )
  }
  if (secret === null) {
    return (
      <Dialog title={name} close={close}>
        <p>{t('apikeys.lost')}</p>
        <div className="acts">
          <button type="button" className="btn primary" autoFocus onClick={close}>
            {t('people.done')}
          </button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={t('apikeys.made', { name })} close={close}>
      <p>{t('apikeys.once')}</p>
      <div className="field secret">
        <label htmlFor="secret">{t('apikeys.secret')}</label>
        <div className="copied">
          <input
            ref={field}
            id="secret"
            className="input mono"
            readOnly
            spellCheck={false}
            autoComplete="off"
            value={secret}
            onFocus={(event) => event.target.select()}
          />
          <button type="button" className="btn" data-focus onClick={copy}>
            <Icon of={copied ? IconCheck : IconCopy} />
            {t(copied ? 'apikeys.copied' : 'apikeys.copy')}
          </button>
        </div>
        <p className="sr" role="status">
          {copied && t('apikeys.copied')}
        </p>
      </div>
      <div className="acts">
        <button type="button" className="btn primary" onClick={close}>
          {t('people.done')}
        </button>
      </div>
    </Dialog>
  )
}
