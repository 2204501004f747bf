import { useState } from 'react'
import type { Choice, Kind } from '../api/shapes'
import { Problem } from '../parts/Problem'
import { Stage } from '../parts/StageMark'
import { toast } from '../parts/toast'
import { Track } from '../parts/Track'
import { Split, TriKey } from '../parts/TriKey'
import { useTitle } from '../parts/useTitle'
import { VoteKey } from '../parts/VoteKey'
import { Trend, WeekBars } from '../parts/Weeks'
import { useWords } from '../words'
import { Refused } from '../api/hub'

const COLOURS = ['bg', 'surface', 'sunken', 'line', 'control', 'ink', 'ink-2', 'ink-3', 'accent', 'accent-soft', 'planned', 'progress', 'shipped', 'danger', 'data', 'data-2', 'data-3'] // prettier-ignore
const KINDS: [Kind, string][] = [
  ['OPEN', 'open'],
  ['PLANNED', 'planned'],
  ['IN_PROGRESS', 'in-progress'],
  ['SHIPPED', 'shipped'],
  ['DECLINED', 'declined'],
]
const WEEKS = [3, 4, 2, 6, 5, 8, 7, 11, 9, 14, 22, 31]

/** Every part of the interface in its states, for whoever builds with them. */
export default function ComponentsPage() {
  const { t } = useWords()
  const [voted, setVoted] = useState(false)
  const [choice, setChoice] = useState<Choice>()
  useTitle(t('sheet.title'))
  return (
    <main className="shell sheet">
      <h1 className="h1">{t('sheet.title')}</h1>
      <p className="lead">{t('sheet.lead')}</p>
      <div className="parts">
        <Part title="Tokens">
          <div className="swatches">
            {COLOURS.map((name) => (
              <span key={name} className="swatch">
                <i style={{ background: `var(--${name})` }} />
                --{name}
              </span>
            ))}
          </div>
        </Part>
        <Part title="VoteKey">
          <VoteKey votes={voted ? 100 : 99} voted={voted} press={() => setVoted(!voted)} />
          <VoteKey votes={241} voted press={() => undefined} />
          <VoteKey votes={152} voted={false} closed press={() => undefined} />
          <VoteKey votes={voted ? 100 : 99} voted={voted} shape="xl" press={() => setVoted(!voted)} />
          <VoteKey votes={voted ? 100 : 99} voted={voted} shape="wide" press={() => setVoted(!voted)} />
        </Part>
        <Part title="TriKey, Split">
          <TriKey title={t('sheet.title')} chosen={choice} press={setChoice} />
          <Split votes={{ agree: 61, pass: 12, disagree: 27 }} />
          <Split votes={{}} />
        </Part>
        <Part title="Stage">
          {KINDS.map(([kind, slug]) => (
            <Stage key={kind} kind={kind} slug={slug} />
          ))}
        </Part>
        <Part title="Button">
          <button type="button" className="btn primary" onClick={() => toast(t('sheet.title'))}>
            btn primary
          </button>
          <button type="button" className="btn">
            btn
          </button>
          <button type="button" className="btn quiet">
            btn quiet
          </button>
          <button type="button" className="btn danger">
            btn danger
          </button>
          <button type="button" className="btn" disabled>
            btn disabled
          </button>
          <button type="button" className="chip" aria-pressed="true">
            chip
          </button>
          <button type="button" className="chip">
            chip
          </button>
        </Part>
        <Part title="Weeks">
          <WeekBars weeks={WEEKS} scale={32} />
          <Trend weeks={WEEKS} scale={32} />
          <Trend weeks={WEEKS.map(() => 0)} scale={32} />
        </Part>
        <Part title="Track, Live, Problem">
          <Track label="Track" done={2} total={3} />
          <span className="live">{t('live.live')}</span>
          <span className="live off">{t('live.lost')}</span>
          <Problem error={new Refused({ status: 503, code: 'views.building' })} again={() => undefined} />
        </Part>
      </div>
    </main>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h2 className="sec h3">{title}</h2>
      <div className="set">{children}</div>
    </section>
  )
}
