import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { MailReport, MailTest } from '../api/notices'
import { Icon } from '../parts/Icon'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'
import { useTestLetter } from './useMail'

/** By which server mail is sent, from whom, and how many letters there are. */
export function Server({ mail }: { mail: MailReport }) {
  const { t, number } = useWords()
  const facts: [string, string][] = [
    [t('mail.server'), mail.server ?? t('mail.server-none')],
    [t('mail.from'), mail.from],
    [t('mail.waiting'), number(mail.waiting)],
    [t('mail.dead'), number(mail.dead)],
    [t('mail.sent'), number(mail.sent)],
  ]
  return (
    <section className="block" aria-labelledby="mail-server">
      <h2 className="h2" id="mail-server">
        {t('mail.sending')}
      </h2>
      <dl className="facts">
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      {mail.server !== null && <Test />}
    </section>
  )
}

function Test() {
  const { t } = useWords()
  const test = useTestLetter()
  return (
    <div className="mail-test">
      <button
        type="button"
        className="btn"
        aria-disabled={test.isPending}
        onClick={() => test.isPending || test.mutate()}
      >
        {t(test.isPending ? 'mail.testing' : 'mail.test')}
      </button>
      {test.error ? <Problem error={test.error} /> : null}
      <div role="status">{test.data && <Answer test={test.data} />}</div>
    </div>
  )
}

function Answer({ test: { sent, answer } }: { test: MailTest }) {
  const { t } = useWords()
  return (
    <div className={`banner ${sent ? '' : 'bad'}`}>
      <Icon of={sent ? IconCheck : IconAlertTriangle} size={20} />
      <div>
        <p>{t(sent ? 'mail.test-sent' : 'mail.test-refused')}</p>
        {answer && <p className="said">{answer}</p>}
      </div>
    </div>
  )
}
