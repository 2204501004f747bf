import type { Dossier } from '../api/shapes'
import { useWords } from '../words'

/** What somebody added to texts of theirs, the latest first; each leads to itself. */
export function OwnPictures({ of }: { of: Dossier['pictures'] }) {
  const { t, moment } = useWords()
  return (
    <section>
      <h2 className="h2">{t('mydata.pictures')}</h2>
      <ul className="own-pictures">
        {of.toReversed().map((one) => (
          <li key={one.picture}>
            <a href={one.url}>
              <img src={one.url} alt={t('mydata.picture', { moment: moment(one.addedAt) })} loading="lazy" />
            </a>
            {!one.shown && <span className="ink3 small">{t('mydata.picture-unused')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
