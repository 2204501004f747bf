import { setupI18n } from '@lingui/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Speaking } from '../../src/words'

type Said = Record<string, string>

/** What a part of the interface needs around it; it says what is given, and keys for all else. */
export function Around({ says = {}, children }: { says?: Said; children: ReactNode }) {
  const [client] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={client}>
      <Speaking begin={['en', setupI18n({ locale: 'en', messages: { en: says } })]}>{children}</Speaking>
    </QueryClientProvider>
  )
}
