import { useMutation } from '@tanstack/react-query'
import { useMe, useSession } from '../api/answers'
import { address, tell } from '../api/hub'
import type { Demo } from '../api/shapes'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'

type As = Demo['lookAround'][number]

/** As whom somebody looks around, and who else they may be with one click; it leads back to whoever they were. */
export function LookAround({ offered }: { offered: As[] }) {
  const { t } = useWords()
  const session = useSession().data
  const enter = useMutation({
    mutationFn: (as: As) => tell(address('demo/enter'), 'POST', { as }),
    // Begins anew: nothing that somebody else may see stays in the page.
    onSuccess: () => location.assign(document.baseURI),
  })
  const isKnown = Boolean(session?.role) && session?.role !== 'DEVICE'
  return (
    <>
      <p className="ink2">{isKnown ? <Now /> : t('demo.now-nobody')}</p>
      <div className="acts" role="group" aria-labelledby="demo-as">
        <span id="demo-as">{t('demo.as')}</span>
        {offered.map((as) => (
          <button
            key={as}
            type="button"
            className={as === 'ONESELF' ? 'btn primary' : 'btn'}
            aria-disabled={enter.isPending}
            onClick={() => enter.isPending || enter.mutate(as)}
          >
            {t(`demo.as.${as}`)}
          </button>
        ))}
      </div>
      {enter.error ? <Problem error={enter.error} /> : null}
    </>
  )
}

function Now() {
  const { t } = useWords()
  const me = useMe().data
  const role = useSession().data?.role
  const name = me?.name ?? me?.displayName
  return t('demo.now', {
    who: [name, role && t(`people.role.${role as 'OWNER'}`)].filter(Boolean).join(', '),
  })
}
