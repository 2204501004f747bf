import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { useDemo, useSession } from '../api/answers'
import { address, tell } from '../api/hub'
import { Dialog } from '../parts/Dialog'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'
import { LookAround } from './LookAround'

/** Says that what is here is made up; lets one be somebody of it, and the owner put it away. */
export default function DemoHere() {
  const { t } = useWords()
  const demo = useDemo().data
  const session = useSession().data
  const [removing, remove] = useState(false)
  const isLoaded = demo?.state === 'LOADED' || demo?.state === 'CHANGED'
  if (!isLoaded && demo?.state !== 'FAILED') return null
  return (
    <section className="demo here" aria-labelledby="demo-here">
      <h2 className="h2" id="demo-here">
        {t('demo.here')}
      </h2>
      <p>
        {t('demo.here-why')}{' '}
        <Link className="link" href="/roadmap">
          {t('demo.slide')}
        </Link>
      </p>
      {demo.lookAround.length > 0 && <LookAround offered={demo.lookAround} />}
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
