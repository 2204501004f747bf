import { useDeferredValue, useState, type FormEvent } from 'react'
import type { Retention } from '../api/shapes'
import { Line } from '../customers/Line'
import { Dialog } from '../parts/Dialog'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'
import { says } from './Effects'
import { useChoosing, useForeseen } from './useRetention'

/** Asks how long to keep something, and says what the next run would do then. */
export default function ChangeRule({ one, close }: { one: Retention; close: () => void }) {
  const { t, moment } = useWords()
  const [endless, keepEndless] = useState(one.days === null)
  const [written, write] = useState(String(one.days ?? 2 * 365))
  const choosing = useChoosing(one.rule, close)
  const number = /^\d{1,5}$/.test(written.trim()) ? Number(written) : 0
  const bad = !endless && (number < one.least || number > one.most)
  const days = endless ? null : number
  const foreseen = useForeseen(one.rule, useDeferredValue(days), !bad)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!bad && !choosing.isPending) choosing.mutate(days)
  }
  return (
    <Dialog title={t(`retention.rule.${one.rule}`)} close={close}>
      <form onSubmit={submit} noValidate>
        {one.mayBeEndless && (
          <label className="choice">
            <input
              type="checkbox"
              checked={endless}
              onChange={(event) => {
                choosing.reset()
                keepEndless(event.target.checked)
              }}
            />
            <span>{t('retention.keep-endless')}</span>
          </label>
        )}
        {!endless && (
          <Line
            label={t('retention.how-long')}
            value={written}
            set={(next) => {
              choosing.reset()
              write(next)
            }}
            problem={bad ? t('retention.bad', { least: one.least, most: one.most }) : undefined}
            focus
          />
        )}
        <p role="status" className="ink2" aria-busy={foreseen.isFetching}>
          {!bad &&
            foreseen.data &&
            (foreseen.data.nextRun
              ? t('retention.next', {
                  when: moment(foreseen.data.nextRun),
                  what: says(t, one.rule, foreseen.data.due),
                })
              : t('retention.never'))}
        </p>
        {!endless && one.lacksMail ? <p className="banner">{t('retention.no-mail')}</p> : null}
        {foreseen.error && !bad ? <Problem error={foreseen.error} /> : null}
        {choosing.error ? <Problem error={choosing.error} /> : null}
        <div className="acts">
          <button type="submit" className="btn primary" aria-disabled={bad || choosing.isPending}>
            {t('retention.save')}
          </button>
          <button type="button" className="btn quiet" onClick={close}>
            {t('idea.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
