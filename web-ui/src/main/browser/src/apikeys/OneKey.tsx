import { Suspense, useRef, useState } from 'react'
import { part } from '../parts/part'
import type { ApiKey } from '../api/shapes'
import { toast } from '../parts/toast'
import { useWords } from '../words'
import { SCOPES } from './useKeys'

const Revoke = part(() => import('./Revoke'))

type Props = { one: ApiKey; isYours: boolean; revoked: () => void }

export function OneKey({ one, isYours, revoked }: Props) {
  const { t, day, moment } = useWords()
  const [asking, ask] = useState(false)
  const key = useRef<HTMLButtonElement>(null)
  const called = one.name ?? t('apikeys.of-settings')
  const over = one.expiresAt !== null && new Date(one.expiresAt) <= new Date()
  const done = () => {
    toast(t('apikeys.revoked', { name: called }))
    revoked()
  }
  return (
    <li className="person">
      <div>
        <h2 className="rt">
          {called}
          {over && <span className="badge bad">{t('apikeys.over')}</span>}
        </h2>
        <p className="meta">
          {one.hint && <span className="mono">{one.hint}…</span>}
          <span>
            {one.scopes.length === SCOPES.length
              ? t('apikeys.all')
              : one.scopes.map((scope) => t(`apikeys.scope.${scope}`)).join(', ')}
          </span>
        </p>
        <p className="meta">
          <span>
            {one.lastUsedAt ? t('apikeys.used', { when: moment(one.lastUsedAt) }) : t('apikeys.never-used')}
          </span>
          {one.expiresAt ? (
            <span>{t(over ? 'apikeys.ended' : 'apikeys.ends', { day: day(one.expiresAt) })}</span>
          ) : (
            <span>{t('apikeys.endless')}</span>
          )}
          <span>
            {isYours
              ? t('apikeys.made-on', { day: day(one.madeAt) })
              : t('apikeys.made-by', { day: day(one.madeAt), name: one.holder.name ?? t('people.nameless') })}
          </span>
        </p>
      </div>
      <button
        ref={key}
        type="button"
        className="btn sm"
        aria-label={t('apikeys.revoke-of', { name: called })}
        onClick={() => ask(true)}
      >
        {t('apikeys.revoke')}
      </button>
      {asking && (
        <Suspense>
          <Revoke
            one={one}
            called={called}
            done={done}
            close={() => {
              ask(false)
              setTimeout(() => key.current?.focus())
            }}
          />
        </Suspense>
      )}
    </li>
  )
}
