import { useMantineColorScheme } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { LANGUAGES, useWords, type Language } from '../words'
import { Choose } from './Choose'
import { Icon } from './Icon'

/** The menu of language and appearance. */
export function Choices() {
  const { t, language, choose } = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
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
  return (
    <Choose
      className="text-btn"
      name={
        <>
          {language.toUpperCase()} <span className="sr">{t('shell.choices')}</span>
        </>
      }
      items={[{ heading: t('shell.language') }, ...languages, { heading: t('shell.scheme') }, ...schemes]}
    />
  )
}
