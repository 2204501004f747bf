import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/UnstyledButton.css'
import './styles/index.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { answers } from './api/answers'
import { noteCampaign } from './api/campaign'
import { App } from './App'
import { noteFailedStyles } from './parts/part'
import { Toasts } from './parts/Toasts'
import { firstPage } from './pages/later'
import { resolver, theme } from './theme'
import { firstCatalogue, Speaking } from './words'

/** Without it the browser takes no styles but those of files. */
const nonce = document.getElementById('state')?.nonce ?? ''
const mounted = new URL(document.baseURI).pathname.replace(/\/$/, '')

/**
 * Not awaited by this module: a page that is loaded here needs parts of the same file. If it does not come,
 * that is said where it would be.
 */
async function begin(root: HTMLElement) {
  const [spoken] = await Promise.all([firstCatalogue(), firstPage(mounted).catch(() => {})])
  // Piece by piece: what the hub wrote can be read and scrolled meanwhile.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={resolver}
          defaultColorScheme="auto"
          getStyleNonce={() => nonce}
        >
          <QueryClientProvider client={answers}>
            <Speaking begin={spoken}>
              <Router base={mounted}>
                <App />
              </Router>
              <Toasts />
            </Speaking>
          </QueryClientProvider>
        </MantineProvider>
      </StrictMode>,
    ),
  )
}

noteCampaign()
noteFailedStyles()
const root = document.getElementById('root')
if (root) void begin(root)
