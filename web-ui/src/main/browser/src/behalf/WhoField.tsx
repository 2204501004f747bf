import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Combobox.css'
import { Combobox, useCombobox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { address, ask } from '../api/hub'
import type { MemberPage } from '../api/shapes'
import { useSettled } from '../api/useSettled'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'

type Member = MemberPage['items'][number]

/** Somebody by what was typed, and by their id once they were picked. */
export type Who = { typed: string; member?: string }

type Props = {
  who: Who
  set: (who: Who) => void
  problem: string | undefined
  label?: string
  why?: string
}

const SHORTEST = 2
const DRESS = { dropdown: 'menu', option: 'menu-item' }

/** A member by a part of their name or their company's, or anybody by their whole e-mail address. */
export function WhoField({ who, set, problem, label, why }: Props) {
  const { t } = useWords()
  const id = useId()
  const combobox = useCombobox()
  const found = useFound(who).data?.items ?? []
  const called = (member: Member) => member.name ?? member.displayName ?? member.address ?? t('talk.somebody')
  const open = combobox.dropdownOpened && found.length > 0
  return (
    <div className="field">
      <label htmlFor={id}>{label ?? t('behalf.who')}</label>
      <Combobox
        store={combobox}
        withinPortal={false}
        classNames={DRESS}
        onOptionSubmit={(member) => {
          const one = found.find((known) => known.member === member)
          if (one) set({ typed: called(one), member })
          combobox.closeDropdown()
        }}
      >
        <Combobox.Target withExpandedAttribute>
          <input
            id={id}
            role="combobox"
            className={`input ${problem ? 'bad' : ''}`}
            autoComplete="off"
            autoFocus
            aria-invalid={Boolean(problem)}
            aria-describedby={problem ? `${id}-problem` : `${id}-why`}
            value={who.typed}
            onChange={(event) => {
              set({ typed: event.target.value })
              combobox.openDropdown()
              combobox.resetSelectedOption()
            }}
            onKeyDown={(event) => {
              // Otherwise the browser would send the form, and take Escape for the whole dialog.
              if (event.key === 'Enter' && open) {
                event.preventDefault()
                if (combobox.getSelectedOptionIndex() < 0) combobox.selectFirstOption()
              }
              if (event.key === 'Escape' && open) event.preventDefault()
            }}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!open}>
          <Combobox.Options aria-label={t('behalf.found')}>
            {found.map((member) => (
              <Combobox.Option key={member.member} value={member.member}>
                {called(member)}
                {(member.company ?? (member.address && member.address !== called(member))) && (
                  <span className="ink3 end">
                    {member.company ? (member.company.name ?? member.company.account) : member.address}
                  </span>
                )}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <p className="ink3 under" id={`${id}-why`}>
        {why ?? t('behalf.who-why')}
      </p>
      <Wrong id={`${id}-problem`} says={problem} />
    </div>
  )
}

function useFound(who: Who) {
  const q = useSettled(who.typed.trim(), 150)
  return useQuery({
    queryKey: ['members', 'called', q],
    queryFn: ({ signal }) => ask<MemberPage>(address('members', { q, limit: '6' }), signal),
    enabled: who.member === undefined && q.length >= SHORTEST,
    placeholderData: (before) => before,
  })
}
