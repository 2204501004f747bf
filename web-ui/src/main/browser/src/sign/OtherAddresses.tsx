import '../styles/person.css'
import { Suspense, useRef, useState } from 'react'
import { part } from '../parts/part'
import type { Me, OtherSelf } from '../api/shapes'
import { toast } from '../parts/toast'
import { useWords } from '../words'

const OwnJoining = part(() => import('../person/OwnJoining'))
const Part = part(() => import('../person/Part'))

/** Under which other addresses somebody is here, too. */
export function OtherAddresses({ others }: { others: Me['others'] }) {
  const { t } = useWords()
  const [adding, add] = useState(false)
  const [parting, part] = useState<OtherSelf>()
  const key = useRef<HTMLButtonElement>(null)
  const called = (other: OtherSelf) => other.address ?? other.name ?? t('person.nameless')
  const close = () => {
    add(false)
    part(undefined)
    setTimeout(() => key.current?.focus())
  }
  const done = (said: string) => {
    toast(said)
    close()
  }
  return (
    <section className="others" aria-labelledby="others">
      <h2 className="h3" id="others">
        {t('person.addresses')}
      </h2>
      {others.length > 0 && (
        <ul className="rows">
          {others.map((other) => (
            <li key={other.member} className="person">
              <div>
                <p className="rt">{called(other)}</p>
                {other.byTheTeam && <p className="meta">{t('person.by-the-team')}</p>}
              </div>
              {!other.byTheTeam && (
                <button type="button" className="btn sm" onClick={() => part(other)}>
                  {t('person.part-ask')}
                  <span className="sr"> {called(other)}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="ink3 under">{t('person.addresses-why')}</p>
      <button ref={key} type="button" className="btn" onClick={() => add(true)}>
        {t('person.add')}
      </button>
      <Suspense>
        {adding && <OwnJoining done={() => done(t('person.joined-own'))} close={close} />}
        {parting && (
          <Part
            other={parting}
            called={called(parting)}
            own
            done={() => done(t('person.parted-own'))}
            close={close}
          />
        )}
      </Suspense>
    </section>
  )
}
