import { IconList, IconMap, IconPlus, IconUser } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useBoards, useIsKnown } from '../api/answers'
import { Bell } from '../notices/Bell'
import { useLeave } from '../sign/useLeave'
import { useWords } from '../words'
import { Choices } from './Choices'
import { Choose } from './Choose'
import { Find } from './Find'
import { Icon } from './Icon'
import { Keys } from './Keys'
import { usePlaces } from './usePlaces'

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const [path] = useLocation()
  useArrival(path)
  const at = (page: string) =>
    path === page || path.startsWith(`${page}/`) ? { 'aria-current': 'page' as const } : {}
  const ideas = path === '/' || path.startsWith('/boards') || path.startsWith('/ideas')
  return (
    <>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          // The page's base would make another page of it.
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}
      >
        {t('shell.skip')}
      </a>
      <header className="bar">
        <div className="shell">
          <Link href="/" className="hub">
            <WordMark />
            Ascolto
          </Link>
          <nav className="nav" aria-label={t('shell.main')}>
            <Boards current={ideas} />
            <Link href="/roadmap" {...at('/roadmap')}>
              {t('shell.roadmap')}
            </Link>
            <ForTeam path={path} />
          </nav>
          <div className="bar-end">
            <Find />
            <Bell />
            <Choices />
            <You />
          </div>
        </div>
      </header>
      <div id="main" tabIndex={-1}>
        {children}
      </div>
      <footer className="foot">
        <div className="shell">
          <a href={new URL('api', document.baseURI).href}>{t('shell.api')}</a>
          <Keys />
          <span className="made">{t('shell.made')}</span>
        </div>
      </footer>
      <nav className="tabbar" aria-label={t('shell.main')}>
        <Link href="/" {...(ideas ? { 'aria-current': 'page' as const } : {})}>
          <Icon of={IconList} size={20} />
          {t('shell.ideas')}
        </Link>
        <Link href="/roadmap" {...at('/roadmap')}>
          <Icon of={IconMap} size={20} />
          {t('shell.roadmap')}
        </Link>
        <ShareKey path={path} />
        <Link href="/enter" {...at('/enter')}>
          <Icon of={IconUser} size={20} />
          {t('shell.you')}
        </Link>
      </nav>
    </>
  )
}

/** Another page begins at its top, and a screen reader there; going back returns to where one was. */
function useArrival(path: string) {
  const before = useRef(path)
  const wentBack = useRef(false)
  useEffect(() => {
    const back = () => (wentBack.current = true)
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [])
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    if (!wentBack.current) {
      scrollTo(0, 0)
      document.getElementById('main')?.focus({ preventScroll: true })
    }
    wentBack.current = false
  }, [path])
}

/** Shares on the board at hand, or on the first one; one that is archived takes nothing. */
function ShareKey({ path }: { path: string }) {
  const { t } = useWords()
  const open = useBoards().data?.filter((board) => !board.archived) ?? []
  const [, part, slug] = path.split('/')
  const slugs = open.map(({ board }) => encodeURIComponent(board))
  const board = slugs.find((one) => part === 'boards' && one === slug) ?? slugs[0]
  if (!board) return null
  return (
    <Link href={`/boards/${board}/share`} className="share" aria-label={t('share.title')}>
      <i>
        <Icon of={IconPlus} size={24} />
      </i>
    </Link>
  )
}

export function WordMark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <path
        d="M7 1.5h8L20.5 7v8L15 20.5H7L1.5 15V7Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
      <circle cx="11" cy="11" r="3.25" fill="currentColor" />
    </svg>
  )
}

function Boards({ current }: { current: boolean }) {
  const { t } = useWords()
  const boards = useBoards().data ?? []
  const mark = current ? { 'aria-current': 'page' as const } : {}
  if (boards.length < 2) {
    return (
      <Link href="/" {...mark}>
        {t('shell.ideas')}
      </Link>
    )
  }
  return (
    <Choose
      {...mark}
      side="start"
      name={t('shell.boards')}
      items={boards.map((board) => ({ label: board.name, href: `/boards/${board.board}` }))}
    />
  )
}

/** Where those who run the hub go; on a phone their own page has it. */
function ForTeam({ path }: { path: string }) {
  const { t } = useWords()
  const { team } = usePlaces()
  if (team.length === 0) return null
  const here = team.some(({ href }) => path.startsWith(href))
  return (
    <Choose
      {...(here ? { 'aria-current': 'page' as const } : {})}
      side="start"
      name={t('shell.manage')}
      items={team}
    />
  )
}

/** Who is here, and what there is for them alone; on a phone the tab bar leads there. */
function You() {
  const { t } = useWords()
  const isKnown = useIsKnown()
  const { own } = usePlaces()
  const leave = useLeave()
  if (!isKnown)
    return (
      <Link href="/enter" className="text-btn you">
        {t('shell.enter')}
      </Link>
    )
  return (
    <Choose
      className="text-btn you"
      name={t('shell.you')}
      items={[
        { label: t('enter.page'), href: '/enter' },
        ...own,
        'line',
        { label: t('shell.leave'), pick: () => void leave() },
      ]}
    />
  )
}
