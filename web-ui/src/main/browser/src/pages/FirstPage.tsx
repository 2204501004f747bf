import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { address, tell } from '../api/hub'
import { DemoOffer } from '../demo/DemoOffer'
import { Ruler } from '../demo/Ruler'
import { fieldProblems } from '../parts/fieldProblems'
import { Problem } from '../parts/Problem'
import { slugOf } from '../parts/slugOf'
import { TriKey } from '../parts/TriKey'
import { useTitle } from '../parts/useTitle'
import { VoteKey } from '../parts/VoteKey'
import { Wrong } from '../parts/Wrong'
import { useWords } from '../words'

const MODELS = ['UPVOTE', 'AGREE_DISAGREE'] as const
type Model = (typeof MODELS)[number]
const nothing = () => {}

/** What the owner of an empty hub sees: the first board, or the demo. */
export default function FirstPage() {
  const { t } = useWords()
  useTitle(t('home.title'))
  return (
    <main className="shell">
      <div className="first">
        <section>
          <h1 className="first-title">{t('first.title')}</h1>
          <p className="lead">{t('first.lead')}</p>
          <FirstBoard />
        </section>
        <DemoOffer />
      </div>
      <Ruler />
    </main>
  )
}

function FirstBoard() {
  const { t } = useWords()
  const client = useQueryClient()
  const [, go] = useLocation()
  const [name, setName] = useState('')
  const [model, setModel] = useState<Model>('UPVOTE')
  const slug = slugOf(name) || 'board'
  const create = useMutation({
    mutationFn: () =>
      tell(address(`boards/${slug}`), 'PUT', { name, votingModel: model, visibility: 'PUBLIC' }),
    onSuccess: async () => {
      go(`/boards/${slug}`)
      await client.invalidateQueries()
    },
  })
  const wrong = fieldProblems(t, create.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!create.isPending) create.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor="first-name">{t('first.name')}</label>
        <input
          id="first-name"
          className="input big"
          autoComplete="off"
          value={name}
          aria-invalid={Boolean(wrong.name)}
          aria-describedby={wrong.name ? 'first-name-problem' : undefined}
          onChange={(event) => {
            setName(event.target.value)
            create.reset()
          }}
        />
        <Wrong id="first-name-problem" says={wrong.name && t('boards.name-bad')} />
      </div>
      <fieldset className="models">
        <legend className="label">{t('first.model')}</legend>
        {MODELS.map((one) => (
          <label key={one}>
            <input type="radio" name="model" checked={model === one} onChange={() => setModel(one)} />
            <span>
              <b>{t(`first.${one}`)}</b>
              <span className="why">{t(`first.${one}-why`)}</span>
            </span>
            <span className="example" inert aria-hidden="true">
              {one === 'UPVOTE' ? (
                <VoteKey votes={1} voted={model === one} press={nothing} />
              ) : (
                <TriKey title="" chosen={model === one ? 'AGREE' : undefined} press={nothing} />
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {create.error && !wrong.name ? <Problem error={create.error} /> : null}
      <button type="submit" className="btn primary lg go" aria-disabled={create.isPending}>
        {t('boards.create')}
      </button>
    </form>
  )
}
