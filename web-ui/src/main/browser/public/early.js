const chosen = localStorage.getItem('mantine-color-scheme-value')
if (chosen === 'light' || chosen === 'dark') {
  document.documentElement.dataset.mantineColorScheme = chosen
}
setTimeout(() => new Intl.NumberFormat().format(0))
