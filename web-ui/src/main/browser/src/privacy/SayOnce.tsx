import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { address, tell } from '../api/hub'
import { Problem } from '../parts/Problem'
import { toast } from '../parts/toast'
import { TextArea } from '../parts/TextArea'
import { useWords } from '../words'

const SHORTEST = 3
const LONGEST = 2_000

type Props = { path: string; label: string; send: string; sent: string }

/** A few words that can be said once: an objection, and the answer to it. */
export function SayOnce({ path, label, send, sent }: Props) {
  const { t } = useWords()
  const client = useQueryClient()
  const [text, write] = useState('')
  const [tried, setTried] = useState(false)
  const short = text.trim().length < SHORTEST
  const saying = useMutation({
    mutationFn: () => tell(address(path), 'PUT', { text }),
    onSuccess: async () => {
      await client.invalidateQueries()
      toast(sent)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!short && !saying.isPending) saying.mutate()
  }
  return (
    <form className="said-once" onSubmit={submit} noValidate>
      <TextArea
        label={label}
        value={text}
        write={write}
        rows={3}
        longest={LONGEST}
        wrong={tried && short ? t('wrong.reason-short') : undefined}
      />
      {saying.error ? <Problem error={saying.error} /> : null}
      <div className="acts">
        <button type="submit" className="btn" aria-disabled={saying.isPending}>
          {send}
        </button>
      </div>
    </form>
  )
}
