import type { KindChoice, NoticeWay } from '../api/notices'
import { useWords } from '../words'
import { useWays } from './useHearing'

const WAYS: NoticeWay[] = ['AT_ONCE', 'DAILY', 'NEVER']

/** What there is to hear of, and by which way mail comes of it. */
export function Kinds({ kinds }: { kinds: KindChoice[] }) {
  const ways = useWays()
  return (
    <ul className="rows hearing">
      {kinds.map((one) => (
        <OneKind key={one.kind} one={one} choose={(way) => ways.mutate({ kind: one.kind, way })} />
      ))}
    </ul>
  )
}

function OneKind({ one, choose }: { one: KindChoice; choose: (way: NoticeWay) => void }) {
  const { t } = useWords()
  const id = `hearing-${one.kind}`
  const usual = one.way === one.usual ? undefined : t(`hearing.way.${one.usual}`)
  return (
    <li>
      <div>
        <h3 className="rt" id={id}>
          {t(`hearing.kind.${one.kind}`)}
        </h3>
        <p className="why" id={`${id}-why`}>
          {t(`hearing.why.${one.kind}`)}
          {usual && <span className="ink3"> {t('hearing.usual', { way: usual })}</span>}
        </p>
      </div>
      <div className="ways" role="radiogroup" aria-labelledby={id} aria-describedby={`${id}-why`}>
        {WAYS.map((way) => (
          <label key={way}>
            <input
              type="radio"
              className="sr"
              name={id}
              checked={one.way === way}
              onChange={() => choose(way)}
            />
            <span>{t(`hearing.way.${way}`)}</span>
          </label>
        ))}
      </div>
    </li>
  )
}
