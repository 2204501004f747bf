import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Combobox.css'
import { Combobox, useCombobox } from '@mantine/core'
import { useId } from 'react'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'
import { useWho, type Who } from './useWho'

type Props = {
  who: Who
  set: (who: Who) => void
  problem: string | undefined
  label?: string
  why?: string
}

const DRESS = { dropdown: 'menu', option: 'menu-item' }

/** A member or a company by a part of the name, or anybody by their whole e-mail address. */
export function WhoField({ who, set, problem, label, why }: Props) {
  const { t } = useWords()
  const id = useId()
  const combobox = useCombobox()
  const sought = useWho(who)
  const found = sought ?? []
  // Somebody new is named by an address.
  const nobody = sought?.length === 0 && !who.member && who.typed.trim() !== '' && !who.typed.includes('@')
  const open = combobox.dropdownOpened && found.length > 0
  return (
    <div className="field">
      <label htmlFor={id}>{label ?? t('behalf.who')}</label>
      <Combobox
        store={combobox}
        withinPortal={false}
        classNames={DRESS}
        onOptionSubmit={(key) => {
          const one = found.find((known) => known.key === key)
          if (one) set(one.who)
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
            {found.map((one) => (
              <Combobox.Option key={one.key} value={one.key}>
                {one.who.typed}
                {one.end && <span className="ink3 end">{one.end}</span>}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <p className="ink3 under" id={`${id}-why`}>
        {why ?? t('behalf.who-why')}
      </p>
      <p className="ink2 under" role="status">
        {nobody && t('behalf.nobody', { name: who.typed.trim() })}
      </p>
      <Wrong id={`${id}-problem`} says={problem} />
    </div>
  )
}
