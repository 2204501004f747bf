import { useState } from 'react'
import { useVersions } from '../api/answers'
import type { Idea } from '../api/shapes'
import { Rendered } from '../pictures/Rendered'
import { useWords } from '../words'
import { Problem } from './Problem'

/** What an idea says, as the hub rendered it, and whether that is what its author wrote. */
export function IdeaText({ idea }: { idea: Idea }) {
  const { t } = useWords()
  if (idea.withdrawn) return <p className="ink3">{t('idea.withdrawn-why')}</p>
  return (
    <>
      {idea.html && <Rendered html={idea.html} />}
      {idea.reworded && <Reworded id={idea.id} {...idea.reworded} />}
    </>
  )
}

function Reworded({ id, at, byTeam }: { id: string; at: string; byTeam: boolean }) {
  const { t, day } = useWords()
  const [open, set] = useState(false)
  return (
    <div className="reworded">
      <p className="ink3 small">
        {t(byTeam ? 'idea.reworded-team' : 'idea.reworded-author', { day: day(at) })}{' '}
        <button type="button" className="link" aria-expanded={open} onClick={() => set(!open)}>
          {t(open ? 'idea.hide-versions' : byTeam ? 'idea.see-first' : 'idea.see-versions')}
        </button>
      </p>
      {open && <Versions id={id} />}
    </div>
  )
}

/** The earlier versions, the first one on top; the last one is what the page says. */
function Versions({ id }: { id: string }) {
  const { t, moment } = useWords()
  const versions = useVersions(id)
  if (versions.error) return <Problem error={versions.error} again={() => void versions.refetch()} />
  return (
    <ol className="versions">
      {versions.data?.items.slice(0, -1).map((version) => (
        <li key={version.at} className="note">
          <p className="ink3 small">
            {t(version.byTeam ? 'idea.version-team' : 'idea.version-author', { moment: moment(version.at) })}
          </p>
          <h3 className="h3">{version.title ?? t('text.removed')}</h3>
          {version.html !== null && <Rendered html={version.html} />}
        </li>
      ))}
    </ol>
  )
}
