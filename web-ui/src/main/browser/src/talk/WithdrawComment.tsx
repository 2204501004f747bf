import { address, tell } from '../api/hub'
import { Dialog } from '../parts/Dialog'
import { Problem } from '../parts/Problem'
import { useWords } from '../words'
import { useTelling, type OwnProps } from './useTelling'

export default function WithdrawComment({ comment, idea, done }: OwnProps) {
  const { t } = useWords()
  const telling = useTelling(idea, done, () => tell(address(`comments/${comment.id}`), 'DELETE'))
  return (
    <Dialog title={t('talk.withdraw-sure')} close={done}>
      <p>{t('talk.withdraw-why')}</p>
      {telling.error ? <Problem error={telling.error} /> : null}
      <div className="acts">
        <button
          type="button"
          className="btn danger"
          disabled={telling.isPending}
          onClick={() => telling.mutate('')}
        >
          {t('talk.withdraw-yes')}
        </button>
        <button type="button" className="btn quiet" onClick={done}>
          {t('idea.cancel')}
        </button>
      </div>
    </Dialog>
  )
}
