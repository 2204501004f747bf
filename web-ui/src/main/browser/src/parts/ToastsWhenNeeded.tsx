import { lazy, Suspense, useEffect, useState } from 'react'
import { onFirstToast } from './toast'

const Toasts = lazy(() => import('./Toasts'))

export function ToastsWhenNeeded() {
  const [needed, need] = useState(false)
  useEffect(() => onFirstToast(() => need(true)), [])
  return needed ? (
    <Suspense>
      <Toasts />
    </Suspense>
  ) : null
}
