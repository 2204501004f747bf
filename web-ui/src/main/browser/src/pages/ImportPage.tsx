import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useBoards, useSession } from '../api/answers'
import { address, tell } from '../api/hub'
import type { CustomerForecast, Forecast, ImportJob, Kind } from '../api/shapes'
import { useLive } from '../live/useLive'
import { CustomersForeseen } from '../parts/CustomersForeseen'
import { Failures } from '../parts/Failures'
import { Foreseen } from '../parts/Foreseen'
import { FilePicker } from '../parts/FilePicker'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { useWords } from '../words'
import { Track } from '../parts/Track'
import { Wrong } from '../parts/Wrong'

const FORMATS = ['csv', 'polis', 'companies', 'people'] as const
type Format = (typeof FORMATS)[number]

const isOfCustomers = (format: Format) => format === 'companies' || format === 'people'
const canBeForeseen = (format: Format) => format !== 'polis'

export default function ImportPage() {
  const { t } = useWords()
  const [search, set] = useSearchParams()
  const running = search.get('import')
  useTitle(t('shell.import'))
  return (
    <main className="shell sheet">
      <h1 className="h1">{t('shell.import')}</h1>
      <p className="lead">{t('import.lead')}</p>
      {running ? (
        <Running id={running} board={search.get('board') ?? ''} of={search.get('of') ?? ''} />
      ) : (
        <Order
          first={FORMATS.find((one) => one === search.get('of')) ?? 'csv'}
          begun={(id, board, of) => set({ import: id, ...(isOfCustomers(of) ? { of } : { board }) })}
        />
      )}
    </main>
  )
}

type OrderProps = { first: Format; begun: (id: string, board: string, of: Format) => void }

function Order({ first, begun }: OrderProps) {
  const { t } = useWords()
  const boards = useBoards()
  const [format, setFormat] = useState<Format>(first)
  const [board, setBoard] = useState('')
  const [files, setFiles] = useState<File[]>([])
  const [newStages, setNewStages] = useState<Record<string, Kind>>({})
  const [foreseen, foresee] = useState<Forecast | CustomerForecast>()
  const mayKeep = useSession().data?.permissions.includes('KEEP_CUSTOMERS') ?? false
  const wanted = format === 'polis' ? 'AGREE_DISAGREE' : undefined
  const fitting = boards.data?.filter((one) => !wanted || one.votingModel === wanted) ?? []
  const ofCustomers = isOfCustomers(format)
  const into = fitting.some((one) => one.board === board) ? board : (fitting[0]?.board ?? '')

  const send = async (dryRun: boolean, created: Record<string, Kind>) => {
    const form = new FormData()
    form.append('format', format)
    if (!ofCustomers) form.append('board', into)
    if (format === 'csv') form.append('options', JSON.stringify({ newStages: created }))
    if (dryRun) form.append('dryRun', 'true')
    files.forEach((file) => form.append('files', file))
    return (await tell(address('imports'), 'POST', form)).json()
  }
  const forecast = useMutation({
    mutationFn: (created: Record<string, Kind>) =>
      send(true, created) as Promise<Forecast | CustomerForecast>,
  })
  /** Heard here and not above: a forecast that comes after something else was chosen is not this one's. */
  const look = (created: Record<string, Kind>) => forecast.mutate(created, { onSuccess: foresee })
  const begin = useMutation({
    mutationFn: () => send(false, newStages) as Promise<ImportJob>,
    onSuccess: (job) => begun(job.id, into, format),
  })
  const refused = forecast.error ?? begin.error
  const { files: badFiles, board: badBoard } = fieldProblems(t, refused)
  const wrong = badFiles ?? badBoard
  const anew = () => {
    foresee(undefined)
    setNewStages({})
    forecast.reset()
    begin.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (canBeForeseen(format) && !foreseen) look(newStages)
    else begin.mutate()
  }

  return (
    <form className="form" onSubmit={submit}>
      <label className="field">
        <span className="label">{t('import.format')}</span>
        <select
          className="input"
          value={format}
          onChange={(event) => {
            setFormat(event.target.value as Format)
            setFiles([])
            anew()
          }}
        >
          {FORMATS.filter((one) => mayKeep || !isOfCustomers(one)).map((one) => (
            <option key={one} value={one}>
              {t(`import.${one}`)}
            </option>
          ))}
        </select>
        <span className="hint under">{t(`import.${format}-why`)}</span>
      </label>
      {!ofCustomers && (
        <label className="field">
          <span className="label">{t('import.board')}</span>
          <select
            className="input"
            value={into}
            onChange={(event) => {
              setBoard(event.target.value)
              anew()
            }}
          >
            {fitting.map((one) => (
              <option key={one.board} value={one.board}>
                {one.name}
              </option>
            ))}
          </select>
          {boards.data && fitting.length === 0 && (
            <span className="hint under">
              {t(format === 'polis' ? 'import.no-board' : 'home.empty-next')}
            </span>
          )}
        </label>
      )}
      <FilePicker
        key={format}
        label={t(format === 'polis' ? 'import.polis-files' : 'import.csv-files')}
        several={format === 'polis'}
        files={files}
        picked={(next) => {
          setFiles(next)
          anew()
        }}
      />
      {foreseen && 'added' in foreseen && (
        <CustomersForeseen forecast={foreseen} people={format === 'people'} />
      )}
      {foreseen && 'ideas' in foreseen && (
        <Foreseen
          forecast={foreseen}
          stages={newStages}
          create={(status, kind) => {
            const created = chosen(newStages, status, kind)
            setNewStages(created)
            look(created)
          }}
        />
      )}
      <Wrong id="files-problem" says={wrong} />
      {refused && !wrong ? <Problem error={refused} /> : null}
      <div className="acts">
        <button
          type="submit"
          className="btn primary"
          disabled={files.length === 0 || (!into && !ofCustomers) || forecast.isPending || begin.isPending}
        >
          {canBeForeseen(format) && !foreseen ? t('import.look') : t('import.begin')}
        </button>
        {(forecast.isPending || begin.isPending) && <span role="status">{t('import.sending')}</span>}
      </div>
    </form>
  )
}

/** Where that is what was imported. */
const WHERE: Record<string, string> = { companies: '/settings/customers', people: '/settings/people' }

function Running({ id, board, of }: { id: string; board: string; of: string }) {
  const { t, number } = useWords()
  const client = useQueryClient()
  const [job, setJob] = useState<ImportJob>()
  const over = job?.state === 'DONE' || job?.state === 'FAILED'
  const live = useLive<ImportJob>(
    address(`imports/${id}`),
    (news) => {
      setJob(news)
      if (news.state === 'DONE') void client.invalidateQueries()
    },
    !over,
  )
  if (!job) return <p className="block">{t(live === 'lost' ? 'import.lost' : 'waiting')}</p>
  return (
    <section className="under-way">
      <div role="status">
        <h2 className="h2">{t(`import.state.${job.state}`)}</h2>
      </div>
      <Track label={t('shell.import')} done={job.done} total={job.total} />
      <p className="num">
        {t('import.rows', { done: number(job.done), total: number(job.total), failed: job.failed })}
      </p>
      <Failures failures={job.failures} failed={job.failed} />
      {over && (
        <div className="acts">
          <Link className="btn primary" href={WHERE[of] ?? (board ? `/boards/${board}` : '/')}>
            {t(of === '' ? 'import.see' : 'import.see-customers')}
          </Link>
          <Link className="btn" href={of === '' ? '/import' : `/import?of=${of}`}>
            {t('import.another')}
          </Link>
        </div>
      )}
    </section>
  )
}

function chosen(before: Record<string, Kind>, status: string, kind: Kind | undefined): Record<string, Kind> {
  const others = Object.entries(before).filter(([other]) => other !== status)
  return Object.fromEntries(kind ? [...others, [status, kind]] : others)
}
