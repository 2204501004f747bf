// Before the first paint, so that nobody who chose the dark scheme is dazzled.
const chosen = localStorage.getItem('mantine-color-scheme-value')
if (chosen === 'light' || chosen === 'dark') {
  document.documentElement.dataset.mantineColorScheme = chosen
}
