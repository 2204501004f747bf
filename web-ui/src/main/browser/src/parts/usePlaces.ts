import { useMay, useSession } from '../api/answers'
import { useWords } from '../words'

export type Place = { label: string; href: string }

/** What there is for whoever is signed in, and what there is for those who run the hub; the menus and a page list them. */
export function usePlaces(): { own: Place[]; team: Place[] } {
  const { t } = useWords()
  const may = useMay()
  const boards = useSession().data?.boards ?? {}
  const moderates = may('MODERATE') || Object.values(boards).some((allowed) => allowed.includes('MODERATE'))
  const where = (allowed: boolean, ...places: Place[]) => (allowed ? places : [])
  return {
    own: [
      { label: t('notices.title'), href: '/me/notices' },
      { label: t('hearing.title'), href: '/me/notices/settings' },
      { label: t('seen.title'), href: '/me/seen' },
      { label: t('sessions.title'), href: '/me/sessions' },
      { label: t('mydata.title'), href: '/me/data' },
    ],
    team: [
      ...where(moderates, { label: t('reports.title'), href: '/settings/reports' }),
      ...where(may('KEEP_BOARDS'), { label: t('boards.title'), href: '/settings/boards' }),
      ...where(
        may('SEE_MEMBERS'),
        { label: t('people.title'), href: '/settings/people' },
        { label: t('customers.title'), href: '/settings/customers' },
      ),
      ...where(may('SET_ASIDE'), { label: t('asides.title'), href: '/settings/asides' }),
      ...where(may('IMPORT'), { label: t('shell.import'), href: '/import' }),
      ...where(
        may('KEEP_MEMBERS'),
        { label: t('outbox.title'), href: '/outbox' },
        { label: t('retention.title'), href: '/settings/retention' },
        { label: t('mentions.title'), href: '/settings/mentions' },
      ),
      ...where(may('KEEP_KEYS'), { label: t('apikeys.title'), href: '/settings/keys' }),
      ...where(may('KEEP_VIEWS'), { label: t('shell.views'), href: '/views' }),
    ],
  }
}
