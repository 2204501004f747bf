import { useWords } from '../words'

/** Rows that are on their way. */
export function Waiting() {
  const { t } = useWords()
  return (
    <div role="status" aria-label={t('waiting')} className="skeletons">
      {[0, 1, 2, 3].map((row) => (
        <span key={row} className="skel" />
      ))}
    </div>
  )
}
