// Before the first paint, so that nobody who chose the dark scheme is dazzled.
const chosen = localStorage.getItem('mantine-color-scheme-value')
if (chosen === 'light' || chosen === 'dark') {
  document.documentElement.dataset.mantineColorScheme = chosen
}

// The first number or date that is written makes the browser load how the world writes them, which takes a
// phone a tenth of a second: now, while the page waits for the network, and not when it is drawn.
setTimeout(() => new Intl.NumberFormat().format(0))
