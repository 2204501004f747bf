import { createElement, type ComponentType } from 'react'
import { part as comingPart } from '../parts/part'
import { everyWord } from '../words'

/** A part of the interface that few open, with what it says. */
export function withEveryWord<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => {
    const [part] = await Promise.all([load(), everyWord()])
    return part
  }
}

/** The pages whose code comes when they are opened, by the first part of their path. */
export const later = {
  share: withEveryWord(() => import('./SharePage')),
  ideas: () => import('./IdeaPage'),
  roadmap: () => import('./RoadmapPage'),
  import: withEveryWord(() => import('./ImportPage')),
  views: withEveryWord(() => import('./ViewsPage')),
  enter: withEveryWord(() => import('./EnterPage')),
  settings: withEveryWord(() => import('./BoardsPage')),
  customers: withEveryWord(() => import('./CustomersPage')),
  people: withEveryWord(() => import('./PeoplePage')),
  roles: withEveryWord(() => import('./RolesPage')),
  data: withEveryWord(() => import('./MyDataPage')),
  mentions: withEveryWord(() => import('./MentionsPage')),
  asides: withEveryWord(() => import('./AsidesPage')),
  retention: withEveryWord(() => import('./RetentionPage')),
  keys: withEveryWord(() => import('./KeysPage')),
  sessions: withEveryWord(() => import('./SessionsPage')),
  reports: withEveryWord(() => import('./ReportsPage')),
  seen: withEveryWord(() => import('./SeenPage')),
  notices: withEveryWord(() => import('./NoticesPage')),
  hearing: withEveryWord(() => import('./NoticeSettingsPage')),
  unsubscribe: withEveryWord(() => import('./UnsubscribePage')),
  outbox: withEveryWord(() => import('./OutboxPage')),
  components: withEveryWord(() => import('./ComponentsPage')),
}

type Part = keyof typeof later

/** The pages that are there already, so that nothing else is shown for a moment in their place. */
const loaded = new Map<Part, ComponentType<never>>()

/** A page whose code comes when it is opened. */
export function page<Props extends object>(part: Part): ComponentType<Props> {
  const awaited = comingPart(later[part] as () => Promise<{ default: ComponentType<Props> }>, part)
  return (props) => createElement((loaded.get(part) as ComponentType<Props> | undefined) ?? awaited, props)
}

/** Loads the page that was asked for, so that what the hub wrote stays until it is there. */
export async function firstPage(base: string): Promise<void> {
  const [, first = '', second = '', third] = location.pathname.slice(base.length).split('/')
  const part =
    first === 'boards' && third === 'share'
      ? 'share'
      : second === 'notices' && third === 'settings'
        ? 'hearing'
        : (first === 'settings' || first === 'me') && second in later
          ? second
          : first
  if (part in later) loaded.set(part as Part, (await later[part as Part]()).default)
}
