import { useCommentHistory } from '../api/answers'
import { Problem } from '../parts/Problem'
import { Rendered } from '../pictures/Rendered'
import { useWords } from '../words'

/** What a comment said before it was edited, the first words first. */
export default function Before({ comment }: { comment: string }) {
  const { t, moment } = useWords()
  const history = useCommentHistory(comment)
  if (history.error) return <Problem error={history.error} again={() => void history.refetch()} />
  return (
    <ol className="versions">
      {history.data?.items.map((version) => (
        <li key={version.at} className="note">
          <p className="ink3 small">{moment(version.at)}</p>
          {version.html === null ? (
            <p className="ink3">{t('text.removed')}</p>
          ) : (
            <Rendered html={version.html} />
          )}
        </li>
      ))}
    </ol>
  )
}
