import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDemo, useSession } from '../api/answers'
import { address, tell } from '../api/hub'
import type { Demo } from '../api/shapes'
import { Dialog } from '../parts/Dialog'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'

/** Says that what is here is made up; lets one be somebody of it, and the owner put it away. */
export default function DemoHere() {
  const { t } = useWords()
  const demo = useDemo().data
  const session = useSession().data
  const [removing, remove] = useState(false)
  const enter = useMutation({
    mutationFn: (as: Demo['lookAround'][number]) => tell(address('demo/enter'), 'POST', { as }),
    // Begins anew: nothing that somebody else may see stays in the page.
    onSuccess: () => location.assign(document.baseURI),
  })
  const isLoaded = demo?.state === 'LOADED' || demo?.state === 'CHANGED'
  if (!isLoaded && demo?.state !== 'FAILED') return null
  return (
    <section className="demo here" aria-labelledby="demo-here">
      <h2 className="h2" id="demo-here">
        {t('demo.here')}
      </h2>
      <p>{t('demo.here-why')}</p>
      {demo.lookAround.length > 0 && (
        <div className="acts" role="group" aria-labelledby="demo-as">
          <span id="demo-as">{t('demo.as')}</span>
          {demo.lookAround.map((as) => (
            <button
              key={as}
              type="button"
              className="btn"
              aria-disabled={enter.isPending}
              onClick={() => !enter.isPending && enter.mutate(as)}
            >
              {t(`demo.as.${as}`)}
            </button>
          ))}
        </div>
      )}
      {enter.error ? <Problem error={enter.error} /> : null}
      {session?.permissions.includes('IMPORT') && (
        <button type="button" className="btn sm quiet put-away" onClick={() => remove(true)}>
          {t('demo.remove')}
        </button>
      )}
      {removing && <Removal changed={demo.state === 'CHANGED'} close={() => remove(false)} />}
    </section>
  )
}

/** Says before what it will do: that depends on whether anybody else did something meanwhile. */
function Removal({ changed, close }: { changed: boolean; close: () => void }) {
  const { t } = useWords()
  const client = useQueryClient()
  const removal = useMutation({
    mutationFn: () => tell(address('demo'), 'DELETE'),
    onSuccess: async () => {
      await client.resetQueries()
      close()
    },
  })
  return (
    <Dialog title={t('demo.remove')} close={close}>
      <p>{t(changed ? 'demo.remove-changed' : 'demo.remove-loaded')}</p>
      {removal.error ? <Problem error={removal.error} /> : null}
      <div className="acts">
        <button
          type="button"
          className="btn danger"
          aria-disabled={removal.isPending}
          onClick={() => !removal.isPending && removal.mutate()}
        >
          {t(changed ? 'demo.archive' : 'demo.destroy')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('boards.cancel')}
        </button>
        {removal.isPending && <span role="status">{t('demo.removing')}</span>}
      </div>
    </Dialog>
  )
}
