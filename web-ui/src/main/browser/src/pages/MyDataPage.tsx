import '../styles/privacy.css'
import '../styles/reports.css'
import { useAnswer } from '../api/answers'
import type { Dossier } from '../api/shapes'
import { Problem } from '../parts/Problem'
import { useTitle } from '../parts/useTitle'
import { ForgetMe } from '../privacy/ForgetMe'
import { Happened } from '../privacy/Happened'
import { Kept } from '../privacy/Kept'
import { OwnPictures } from '../privacy/OwnPictures'
import { OwnRemovals } from '../privacy/OwnRemovals'
import { useWords } from '../words'

const GROUPS = [
  ['about', /^(Member|Pseudonym|Device|DisplayName|Address|Identity|ApiKey|Role|BoardRole)/],
  ['ideas', /^(Idea|VotesCarried)/],
  ['comments', /^(Comment|Reaction)/],
  ['votes', /^Vote(?!sCarried)/],
] as const

/** All that the hub knows of whoever asks, and the way out. */
export default function MyDataPage() {
  const { t } = useWords()
  const dossier = useAnswer<Dossier>('me/data')
  useTitle(t('mydata.title'))
  return (
    <main className="shell sheet dossier">
      <h1 className="h1">{t('mydata.title')}</h1>
      <p className="lead">{t('mydata.lead')}</p>
      {dossier.error ? <Problem error={dossier.error} again={() => void dossier.refetch()} /> : null}
      {dossier.isLoading && <p role="status">{t('mydata.reading')}</p>}
      {dossier.data && <All of={dossier.data} />}
    </main>
  )
}

function All({ of }: { of: Dossier }) {
  const { t } = useWords()
  const rest = of.entries.filter((one) => !GROUPS.some(([, what]) => what.test(one.what)))
  return (
    <>
      <div className="acts">
        <button type="button" className="btn" onClick={() => download(of)}>
          {t('mydata.file')}
        </button>
      </div>
      <OwnRemovals />
      {GROUPS.map(([group, what]) => (
        <Happened
          key={group}
          title={t(`mydata.${group}`)}
          entries={of.entries.filter((one) => what.test(one.what))}
          of={of}
        />
      ))}
      {of.pictures.length > 0 && <OwnPictures of={of.pictures} />}
      {rest.length > 0 && <Happened title={t('mydata.other')} entries={rest} of={of} />}
      {of.kept.length > 0 && <Kept of={of} />}
      <ForgetMe dossier={of} />
    </>
  )
}

/** The same that the page was made of, for people and programs. */
function download(dossier: Dossier) {
  const file = new Blob([JSON.stringify(dossier, null, 2)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = 'ascolto-data.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href))
}
