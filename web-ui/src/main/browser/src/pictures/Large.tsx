import { Dialog } from '../parts/Dialog'
import { useWords } from '../words'

type Props = { src: string; shows: string; close: () => void }

/** A picture as large as the window lets it be. */
export default function Large({ src, shows, close }: Props) {
  const { t } = useWords()
  return (
    <Dialog title={shows} close={close} wide>
      <img className="large" src={src} alt={shows} />
      <div className="acts">
        <button
          type="button"
          className="btn"
          data-focus
          onClick={(event) => event.currentTarget.closest('dialog')?.close()}
        >
          {t('picture.close')}
        </button>
      </div>
    </Dialog>
  )
}
