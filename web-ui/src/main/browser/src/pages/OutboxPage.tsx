import '../styles/notices.css'
import { useSession } from '../api/answers'
import { Codes } from '../mail/Codes'
import { Letters } from '../mail/Letters'
import { Server } from '../mail/Server'
import { useMail } from '../mail/useMail'
import { NotAllowed } from '../parts/NotAllowed'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { Waiting } from '../parts/Waiting'
import { useWords } from '../words'

/** Whether mail goes out, what waits and what was refused: for owners. */
export default function OutboxPage() {
  const { t } = useWords()
  const session = useSession().data
  const may = session?.permissions.includes('KEEP_MEMBERS') ?? false
  const mail = useMail(may)
  useTitle(t('outbox.title'))
  return (
    <main className="shell sheet mail">
      <h1 className="h1">{t('outbox.title')}</h1>
      {session && !may && <NotAllowed />}
      {may && (
        <>
          <p className="lead">{t('mail.lead')}</p>
          {mail.error ? <Problem error={mail.error} again={() => void mail.refetch()} /> : null}
          {mail.isLoading && <Waiting />}
          {mail.data && <Server mail={mail.data} />}
          {mail.data && <Letters letters={mail.data.letters} />}
          <Codes />
        </>
      )}
    </main>
  )
}
