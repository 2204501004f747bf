import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const ink = [
  'oklch(0.955 0.003 255)',
  'oklch(0.905 0.006 250)',
  'oklch(0.83 0.008 250)',
  'oklch(0.79 0.008 255)',
  'oklch(0.675 0.010 255)',
  'oklch(0.60 0.012 250)',
  'oklch(0.505 0.013 255)',
  'oklch(0.41 0.013 255)',
  'oklch(0.30 0.012 255)',
  'oklch(0.20 0.010 255)',
] as unknown as MantineColorsTuple

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 0 },
  autoContrast: true,
  fontFamily: 'var(--font)',
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '6px', md: '6px', lg: '10px', xl: '10px' },
  shadows: { xs: 'none', sm: 'none', md: 'var(--pop)', lg: 'none', xl: 'none' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
})

/** Mantine's own variables are our tokens, so that there is one place for a colour. */
export const resolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--bg)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-border': 'var(--control)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-error': 'var(--danger)',
  },
  light: {},
  dark: {},
})
