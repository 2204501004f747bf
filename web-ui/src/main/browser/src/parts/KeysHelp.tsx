import { useState } from 'react'
import { useWords } from '../words'
import { Dialog } from './Dialog'
import { singleKeys, turnSingleKeys } from './singleKeys'

const KEYS = [
  ['/', 'keys.search'],
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['v', 'keys.vote'],
  ['c', 'keys.comment'],
  ['⇧ V', 'keys.behalf'],
  ['?', 'keys.help'],
] as const

/** Which keys there are, and a switch for those who do not want them. */
export default function KeysHelp({ close }: { close: () => void }) {
  const { t } = useWords()
  const [on, turn] = useState(singleKeys)
  return (
    <Dialog title={t('keys.title')} close={close}>
      <dl className="keys-help">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd className="kbd">{key}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <p className="ink2">{t('keys.dial')}</p>
      <label className="choice">
        <input
          type="checkbox"
          role="switch"
          checked={on}
          onChange={(event) => {
            turnSingleKeys(event.target.checked)
            turn(event.target.checked)
          }}
        />
        <span>{t('keys.on')}</span>
      </label>
      <div className="acts">
        <button type="button" className="btn" onClick={close}>
          {t('keys.close')}
        </button>
      </div>
    </Dialog>
  )
}
