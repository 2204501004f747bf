import { useElementSize } from '@mantine/hooks'
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  type Icon as Tabler,
} from '@tabler/icons-react'
import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { RoadmapDays } from '../api/shapes'
import { Icon } from '../parts/Icon'
import { useWords } from '../words'
import { changedDays, changeFrom } from './changes'
import {
  dateOf,
  dayOf,
  scaleOf,
  shownDays,
  snapped,
  spanTo,
  stepped,
  tick,
  within,
  xOf,
  type Day,
  type Tick,
} from './days'
import { usePlay } from './usePlay'
import { Changes, Tally } from './Since'
import { Wave } from './Wave'

const LENGTH: Record<Tick, number> = { day: 5, monday: 10, month: 18 }
/** The needle's flag is above the wave, the months' names below the ruler. */
const WAVE = 66
const RULER = 108
const HEIGHT = 152
const NARROW = 700
/** Half of the flag, which stays within the ruler where the needle is at its end. */
const FLAG = 60

type Props = { day: Day; today: Day; days: RoadmapDays | undefined; move: (day: Day) => void }

/** A ruler of days whose needle says as of when the roadmap is shown. */
export default function Dial({ day, today, days: known, move }: Props) {
  const { t, month, date, day: short } = useWords()
  const { ref, width } = useElementSize()
  const span = spanTo(today)
  const play = usePlay(span, day, move)
  const held = useRef<{ x: number; day: Day }>(undefined)
  const narrow = width < NARROW
  const at = within(span, day)
  const scale = scaleOf(span, at, Math.max(width, 1), narrow)
  const needle = xOf(scale, at)
  const flag = Math.min(Math.max(needle, FLAG), Math.max(width - FLAG, FLAG))
  const days = shownDays(span, scale, width)
  const noon = (one: Day) => `${dateOf(one)}T12:00`
  const changes = useMemo(() => changedDays(known?.moves ?? []), [known])
  const votes = useMemo(
    () => Object.fromEntries(Object.entries(known?.votes ?? {}).map(([date, count]) => [dayOf(date), count])),
    [known],
  )

  const go = (to: Day) => {
    play.stop()
    move(within(span, to))
  }
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const forward = 'kK'.includes(event.key)
    const to = 'jJkK'.includes(event.key)
      ? changeFrom(changes.keys(), at, forward)
      : stepped(span, at, event.key, event.shiftKey)
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }
  const across = (event: PointerEvent) => event.clientX - event.currentTarget.getBoundingClientRect().left
  const hold = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    held.current = { x: across(event), day: at }
    if (narrow) play.stop()
    else go(snapped(changes.keys(), scale, across(event)))
  }
  const drag = (event: PointerEvent) => {
    if (!held.current) return
    const { x, day: from } = held.current
    go(
      narrow
        ? from - Math.round((across(event) - x) / scale.wide)
        : snapped(changes.keys(), scale, across(event)),
    )
  }
  const release = () => {
    held.current = undefined
  }
  const ticks = (kind: Tick) =>
    days
      .filter((one) => tick(one) === kind)
      .map((one) => `M${xOf(scale, one).toFixed(1)} ${RULER}v${LENGTH[kind]}`)
      .join('')

  return (
    <div className="dial">
      <div
        ref={ref}
        className="scale"
        role="slider"
        tabIndex={0}
        aria-label={t('dial.label')}
        aria-valuemin={span.first}
        aria-valuemax={span.last}
        aria-valuenow={at}
        aria-valuetext={day === today ? t('dial.now') : date(noon(day))}
        onKeyDown={press}
        onPointerDown={hold}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
      >
        <svg className="chart" width={width} height={HEIGHT} aria-hidden="true">
          <path className="l-hair" d={`M0 ${RULER}H${width}`} />
          <path className="l-day" d={ticks('day')} />
          <path className="l-day" d={ticks('monday')} />
          <path className="l-month" d={ticks('month')} />
          {days
            .filter((one) => tick(one) === 'month' && xOf(scale, one) < width - 28)
            .map((one) => {
              const january = dateOf(one).slice(5, 7) === '01'
              return (
                <text key={one} className={january ? 'tx b' : ''} x={xOf(scale, one)} y={HEIGHT - 8}>
                  {january ? dateOf(one).slice(0, 4) : month(Date.parse(dateOf(one)))}
                </text>
              )
            })}
          <Wave
            votes={votes}
            changes={changes}
            days={days}
            scale={scale}
            needle={at}
            middle={WAVE}
            ruler={RULER}
          />
          <path className="l-needle" d={`M${needle.toFixed(1)} 28V${RULER + LENGTH.month + 2}`} />
        </svg>
        <span className="flag num" style={{ left: flag }} aria-hidden="true">
          {day === today ? t('dial.now') : short(noon(day))}
        </span>
      </div>
      <div className="dialbar">
        <Step
          name={t('dial.previous')}
          icon={IconPlayerSkipBack}
          to={changeFrom(changes.keys(), at, false)}
          go={go}
        />
        <button
          type="button"
          className="btn"
          aria-label={t(play.playing ? 'dial.pause' : 'dial.play')}
          onClick={play.toggle}
        >
          <Icon of={play.playing ? IconPlayerPause : IconPlayerPlay} />
        </button>
        <Step
          name={t('dial.next')}
          icon={IconPlayerSkipForward}
          to={changeFrom(changes.keys(), at, true)}
          go={go}
        />
        {known && day !== today ? (
          <Tally days={known} day={day} />
        ) : (
          <span className="ink3 keys">{t('dial.keys')}</span>
        )}
        <Legend />
      </div>
      {known && <Changes days={known} />}
    </div>
  )
}

type StepProps = { name: string; icon: Tabler; to: Day | undefined; go: (day: Day) => void }

function Step({ name, icon, to, go }: StepProps) {
  return (
    <button
      type="button"
      className="btn"
      aria-label={name}
      disabled={to === undefined}
      onClick={() => to !== undefined && go(to)}
    >
      <Icon of={icon} />
    </button>
  )
}

function Legend() {
  const { t } = useWords()
  return (
    <span className="ink3 legend" aria-hidden="true">
      <i className="bars" /> {t('dial.legend-votes')} <i className="sq on" /> {t('dial.legend-on')}{' '}
      <i className="sq" /> {t('dial.legend-off')}
    </span>
  )
}
