import { useId, useState, type FormEvent } from 'react'
import { useBoards } from '../api/answers'
import type { Member } from '../api/shapes'
import { Dialog } from '../parts/Dialog'
import { Problem } from '../parts/Problem'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'
import { BOARD_ROLES, type Role } from './roles'
import { useDeciding } from './usePeople'

type Props = { person: Member; called: string; done: () => void; close: () => void }

/** Says what somebody is to one board, besides what they are to the hub. */
export default function BoardRole({ person, called, done, close }: Props) {
  const { t } = useWords()
  const id = useId()
  const boards = useBoards()
  const [chosen, choose] = useState<string>()
  const board = chosen ?? person.boardRoles[0]?.board ?? boards.data?.[0]?.board ?? ''
  const had = person.boardRoles.find((one) => one.board === board)?.role
  const [picked, pick] = useState<Role | 'NONE'>()
  const role = picked ?? had
  const [tried, setTried] = useState(false)
  const deciding = useDeciding(person.member, done)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!role || !board || deciding.isPending) return
    deciding.mutate({ what: `boards/${board}/role`, ...(role === 'NONE' ? {} : { body: { role } }) })
  }
  if (boards.data?.length === 0) {
    return (
      <Dialog title={t('people.on-board', { name: called })} close={close}>
        <p>{t('people.on-board.none')}</p>
        <div className="acts">
          <button type="button" className="btn quiet" autoFocus onClick={close}>
            {t('idea.cancel')}
          </button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={t('people.on-board', { name: called })} close={close}>
      <p className="ink3">{t('people.on-board.lead')}</p>
      <form onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor={id}>{t('people.board')}</label>
          <select
            id={id}
            className="input"
            data-focus
            value={board}
            onChange={(event) => {
              choose(event.target.value)
              pick(undefined)
            }}
          >
            {boards.data?.map((one) => (
              <option key={one.board} value={one.board}>
                {one.name ?? one.board}
              </option>
            ))}
          </select>
        </div>
        <fieldset className="field choices" aria-describedby={`${id}-problem`}>
          <legend className="label">{t('people.as')}</legend>
          {BOARD_ROLES.map((one) => (
            <label key={one} className="choice">
              <input type="radio" name={`${id}-as`} checked={role === one} onChange={() => pick(one)} />
              <span>
                {t(`people.role.${one}`)}
                <small className="ink3">{t(`people.on-board.may.${one}`)}</small>
              </span>
            </label>
          ))}
          {had && (
            <label className="choice">
              <input type="radio" name={`${id}-as`} checked={role === 'NONE'} onChange={() => pick('NONE')} />
              <span>
                {t('people.on-board.take')}
                <small className="ink3">{t('people.on-board.take-why')}</small>
              </span>
            </label>
          )}
          <Wrong id={`${id}-problem`} says={tried && !role ? t('people.on-board.choose') : undefined} />
        </fieldset>
        <p className="ink3 under">{t('people.signs-in-again')}</p>
        {deciding.error ? <Problem error={deciding.error} /> : null}
        <div className="acts">
          <button type="submit" className="btn primary" aria-disabled={deciding.isPending}>
            {t(role === 'NONE' ? 'people.on-board.take' : 'people.give-role')}
          </button>
          <button type="button" className="btn quiet" onClick={close}>
            {t('idea.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
