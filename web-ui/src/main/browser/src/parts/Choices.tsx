import { useMantineColorScheme } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useIsKnown, useMay, useSession } from '../api/answers'
import { useLeave } from '../sign/useLeave'
import { LANGUAGES, useWords, type Language } from '../words'
import { Choose, type Item } from './Choose'
import { Icon } from './Icon'

/** The menu of language and appearance, and of what there is only for some. */
export function Choices() {
  const { t, language, choose } = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const session = useSession().data
  const isKnown = useIsKnown()
  const leave = useLeave()
  const tick = (on: boolean) => (on ? <Icon of={IconCheck} /> : undefined)
  const languages = (Object.keys(LANGUAGES) as Language[]).map((one) => ({
    label: LANGUAGES[one],
    lang: one,
    end: tick(one === language),
    pick: () => choose(one),
  }))
  const schemes = (['auto', 'light', 'dark'] as const).map((one) => ({
    label: t(`scheme.${one}`),
    end: tick(one === colorScheme),
    pick: () => setColorScheme(one),
  }))
  const may = useMay()
  const moderates =
    may('MODERATE') || Object.values(session?.boards ?? {}).some((allowed) => allowed.includes('MODERATE'))
  const keeps: Item[] = [
    ...(may('KEEP_BOARDS') ? [{ label: t('boards.title'), href: '/settings/boards' }] : []),
    ...(moderates ? [{ label: t('reports.title'), href: '/settings/reports' }] : []),
    ...(may('SET_ASIDE') ? [{ label: t('asides.title'), href: '/settings/asides' }] : []),
    ...(may('KEEP_MEMBERS')
      ? [
          { label: t('mentions.title'), href: '/settings/mentions' },
          { label: t('retention.title'), href: '/settings/retention' },
        ]
      : []),
    ...(may('SEE_MEMBERS')
      ? [
          { label: t('people.title'), href: '/settings/people' },
          { label: t('customers.title'), href: '/settings/customers' },
        ]
      : []),
    ...(may('KEEP_KEYS') ? [{ label: t('apikeys.title'), href: '/settings/keys' }] : []),
  ]
  const signedIn: Item[] = [
    'line',
    { label: t('notices.title'), href: '/me/notices' },
    { label: t('hearing.title'), href: '/me/notices/settings' },
    { label: t('sessions.title'), href: '/me/sessions' },
    { label: t('seen.title'), href: '/me/seen' },
    { label: t('mydata.title'), href: '/me/data' },
    { label: t('shell.leave'), pick: () => void leave() },
  ]
  return (
    <Choose
      className="text-btn"
      name={
        <>
          {language.toUpperCase()} <span className="sr">{t('shell.choices')}</span>
        </>
      }
      items={[
        { heading: t('shell.language') },
        ...languages,
        { heading: t('shell.scheme') },
        ...schemes,
        ...(keeps.length ? ['line' as const] : []),
        ...keeps,
        ...(isKnown ? signedIn : []),
      ]}
    />
  )
}
