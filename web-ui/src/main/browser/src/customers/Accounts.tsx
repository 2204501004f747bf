import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useSettled } from '../api/useSettled'
import type { Account } from '../api/shapes'
import { Icon } from '../parts/Icon'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'
import { AccountForm } from './AccountForm'
import { useAccounts, useTeam } from './useCustomers'

/** The companies that customers belong to. */
export function Accounts({ may }: { may: boolean }) {
  const { t } = useWords()
  const [typed, type] = useState('')
  const [open, setOpen] = useState<string>()
  const accounts = useAccounts(useSettled(typed.trim(), 250))
  const items = accounts.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <label className="seek">
        <Icon of={IconSearch} />
        <input
          className="input"
          type="search"
          aria-label={t('customers.seek')}
          placeholder={t('customers.seek')}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      {accounts.error ? <Problem error={accounts.error} again={() => void accounts.refetch()} /> : null}
      <ul className="rows" aria-busy={accounts.isFetching}>
        {items.map((account) => (
          <li key={account.id}>
            <OneAccount
              account={account}
              open={open === account.id}
              change={may ? () => setOpen(open === account.id ? undefined : account.id) : undefined}
            />
            {open === account.id && <AccountForm account={account} done={() => setOpen(undefined)} />}
          </li>
        ))}
      </ul>
      {accounts.data && items.length === 0 && (
        <p className="empty" role="status">
          {t(typed.trim() ? 'customers.none-found' : 'customers.none')}
        </p>
      )}
      {accounts.hasNextPage && (
        <button
          type="button"
          className="btn more"
          aria-disabled={accounts.isFetchingNextPage}
          onClick={() => accounts.isFetchingNextPage || void accounts.fetchNextPage()}
        >
          {t('people.more')}
        </button>
      )}
      {may && open !== 'new' && (
        <button type="button" className="btn primary new-board" onClick={() => setOpen('new')}>
          {t('customers.new')}
        </button>
      )}
      {may && open === 'new' && (
        <section className="block">
          <h2 className="h2">{t('customers.new')}</h2>
          <AccountForm done={() => setOpen(undefined)} />
        </section>
      )}
    </>
  )
}

type OneProps = { account: Account; open: boolean; change: (() => void) | undefined }

function OneAccount({ account, open, change }: OneProps) {
  const { t, number, day } = useWords()
  const owner = useTeam().find((one) => one.member === account.owner)
  const others = Object.entries(account.attributes)
  return (
    <div className="person">
      <div>
        <h2>
          {account.name ?? account.account}
          {account.plan && <span className="badge">{account.plan}</span>}
        </h2>
        <p className="meta">
          {account.name !== account.account && <span className="address">{account.account}</span>}
          <span>{t('customers.people', { people: account.people })}</span>
          {account.revenue !== null && (
            <span>{t('customers.a-year', { revenue: number(account.revenue) })}</span>
          )}
          {account.renewsOn && <span>{t('customers.renews', { day: day(account.renewsOn) })}</span>}
          {owner && (
            <span>
              {t('customers.looked-after', {
                name: owner.name ?? owner.displayName ?? owner.address ?? t('people.nameless'),
              })}
            </span>
          )}
          {others.map(([name, value]) => (
            <span key={name} className="wrap">
              {name}: {value}
            </span>
          ))}
        </p>
      </div>
      {change && (
        <button
          type="button"
          className="btn sm"
          aria-expanded={open}
          aria-label={t('customers.change-of', { name: account.name ?? account.account })}
          onClick={change}
        >
          {t('boards.change')}
        </button>
      )}
    </div>
  )
}
