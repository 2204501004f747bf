import { AskReason } from '../acts/AskReason'
import { address, tell } from '../api/hub'
import { useWords } from '../words'
import { useTelling, type OwnProps } from './useTelling'

export default function HideComment({ comment, idea, done }: OwnProps) {
  const { t } = useWords()
  const telling = useTelling(idea, done, (reason) =>
    tell(address(`comments/${comment.id}/hidden`), 'PUT', { reason }),
  )
  return (
    <AskReason
      title={t('talk.hide-sure')}
      why={t('talk.hide-why')}
      busy={telling.isPending}
      error={telling.error}
      hide={telling.mutate}
      done={done}
    />
  )
}
