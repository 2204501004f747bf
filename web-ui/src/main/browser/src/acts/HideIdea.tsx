import { useMutation, useQueryClient } from '@tanstack/react-query'
import { address, tell } from '../api/hub'
import type { Idea } from '../api/shapes'
import { useWords } from '../words'
import { AskReason } from './AskReason'

export default function HideIdea({ idea, done }: { idea: Idea; done: () => void }) {
  const { t } = useWords()
  const client = useQueryClient()
  const hiding = useMutation({
    mutationFn: (reason: string) => tell(address(`ideas/${idea.id}/hidden`), 'PUT', { reason }),
    onSuccess: async () => {
      await client.invalidateQueries()
      done()
    },
  })
  return (
    <AskReason
      title={t('hiding.sure')}
      why={t('hiding.why')}
      busy={hiding.isPending}
      error={hiding.error}
      hide={hiding.mutate}
      done={done}
    />
  )
}
