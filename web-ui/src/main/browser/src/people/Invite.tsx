import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { address, tell } from '../api/hub'
import { Dialog } from '../parts/Dialog'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'
import { ROLES } from './roles'

/** An owner is made of a member, not invited. */
const INVITED = ROLES.filter((role) => role !== 'OWNER')

/** Asks for an address and a role, sends the letter, and says what is left to do. */
export default function Invite({ close }: { close: () => void }) {
  const { t } = useWords()
  const client = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<string>('MEMBER')
  const invite = useMutation({
    mutationFn: async () => {
      const answer = await tell(address('members'), 'POST', { email, role })
      return ((await answer.json()) as { delivery: string }).delivery
    },
    onSuccess: () => client.invalidateQueries(),
    onError: () => field.current?.focus(),
  })
  const wrong = fieldProblems(t, invite.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!invite.isPending) invite.mutate()
  }
  if (invite.data) {
    return (
      <Dialog title={t('people.invited', { email: email.trim() })} close={close}>
        <p role="status">
          {t(invite.data === 'OUTBOX' ? 'people.tell-them' : 'people.wrote', {
            address: new URL('enter', document.baseURI).href,
          })}
        </p>
        <div className="acts">
          <button type="button" className="btn primary" autoFocus onClick={close}>
            {t('people.done')}
          </button>
          <button
            type="button"
            className="btn"
            onClick={() => {
              invite.reset()
              setEmail('')
            }}
          >
            {t('people.invite-another')}
          </button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={t('people.invite')} close={close}>
      <form onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor="invited">{t('people.address')}</label>
          <input
            ref={field}
            id="invited"
            className={`input ${wrong.email ? 'bad' : ''}`}
            type="email"
            autoComplete="off"
            autoFocus
            aria-invalid={Boolean(wrong.email)}
            aria-describedby="invited-why"
            value={email}
            onChange={(event) => {
              setEmail(event.target.value)
              invite.reset()
            }}
          />
          <p className="ink3 under" id="invited-why">
            {t('people.address-why')}
          </p>
          <Wrong id="invited-problem" says={wrong.email} />
        </div>
        <fieldset className="field choices">
          <legend className="label">{t('people.as')}</legend>
          {INVITED.map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="invited-as" checked={role === one} onChange={() => setRole(one)} />
              <span>
                {t(`people.role.${one}`)}
                <small className="ink3">{t(`people.may.${one}`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {invite.error && !wrong.email ? <Problem error={invite.error} /> : null}
        <div className="acts">
          <button type="submit" className="btn primary" aria-disabled={invite.isPending}>
            {t('people.send')}
          </button>
          <button type="button" className="btn quiet" onClick={close}>
            {t('idea.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
