/** The pages whose code comes when they are opened, by the first part of their path. */
export const later = {
  share: () => import('./SharePage'),
  ideas: () => import('./IdeaPage'),
  roadmap: () => import('./RoadmapPage'),
  import: () => import('./ImportPage'),
  views: () => import('./ViewsPage'),
  enter: () => import('./EnterPage'),
  settings: () => import('./BoardsPage'),
  people: () => import('./PeoplePage'),
  outbox: () => import('./OutboxPage'),
  components: () => import('./ComponentsPage'),
}

/** Loads the page that was asked for, so that what the hub wrote stays until it is there. */
export async function firstPage(base: string): Promise<void> {
  const [, first = '', second, third] = location.pathname.slice(base.length).split('/')
  const part =
    first === 'boards' && third === 'share'
      ? 'share'
      : first === 'settings' && second === 'people'
        ? 'people'
        : first
  if (part in later) await later[part as keyof typeof later]()
}
