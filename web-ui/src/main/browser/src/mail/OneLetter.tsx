import { useState } from 'react'
import type { HeldLetter } from '../api/notices'
import { Problem } from '../parts/Problem'
import { Sure } from '../parts/Sure'
import { toast } from '../parts/toast'
import { useWords } from '../words'
import { useLetter } from './useMail'

type Props = { one: HeldLetter; done: () => void }

export function OneLetter({ one, done }: Props) {
  const { t, moment } = useWords()
  const [asked, ask] = useState(false)
  const name = one.name ?? t('mail.somebody')
  const letter = useLetter(one.id, (what) => {
    ask(false)
    toast(t(what === 'retry' ? 'mail.retried' : 'mail.dropped', { name }))
    // Once the dialog has given the focus back.
    setTimeout(done)
  })
  const act = (what: 'retry' | 'drop') => letter.isPending || letter.mutate(what)
  const dead = one.state === 'DEAD'
  const failed = dead || one.tries > 0
  return (
    <li className="person letter">
      <div>
        <h4 className="rt">
          {t(`mail.kind.${one.kind}`, { name })}{' '}
          {dead && <span className="badge bad">{t('mail.given-up')}</span>}
        </h4>
        <p className="meta">
          <span>{t('mail.since', { when: moment(one.createdAt) })}</span>
          {one.dueAt && <span>{t('mail.next', { when: moment(one.dueAt) })}</span>}
          <span>{t('mail.tries', { tries: one.tries })}</span>
        </p>
        {one.answer && <p className="said">{one.answer}</p>}
        {letter.error && !asked ? <Problem error={letter.error} /> : null}
      </div>
      {failed && (
        <div className="acts">
          <button
            type="button"
            className="btn sm"
            aria-label={t('mail.retry-of', { name })}
            aria-disabled={letter.isPending}
            onClick={() => act('retry')}
          >
            {t('mail.retry')}
          </button>
          <button
            type="button"
            className="btn sm quiet"
            aria-label={t('mail.drop-of', { name })}
            onClick={() => ask(true)}
          >
            {t('mail.drop')}
          </button>
        </div>
      )}
      {asked && (
        <Sure
          title={t('mail.drop-sure')}
          why={t('mail.drop-why', { name })}
          yes={t('mail.drop-yes')}
          busy={letter.isPending}
          error={letter.error}
          agree={() => act('drop')}
          close={() => ask(false)}
        />
      )}
    </li>
  )
}
