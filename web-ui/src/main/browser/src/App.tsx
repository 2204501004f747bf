import { Suspense, useEffect } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { Boundary } from './parts/Boundary'
import { Shell } from './parts/Shell'
import { BoardPage } from './pages/BoardPage'
import { HomePage } from './pages/HomePage'
import { page } from './pages/later'
import { NotFoundPage } from './pages/NotFoundPage'
import { bidFarewell } from './sign/farewell'
import { useWords } from './words'

const IdeaPage = page<{ id: string }>('ideas')
const SharePage = page<{ board: string }>('share')
const RoadmapPage = page('roadmap')
const ImportPage = page('import')
const ViewsPage = page('views')
const EnterPage = page('enter')
const BoardsPage = page('settings')
const CustomersPage = page('customers')
const PeoplePage = page('people')
const RolesPage = page('roles')
const KeysPage = page('keys')
const SessionsPage = page('sessions')
const ReportsPage = page('reports')
const MyDataPage = page('data')
const MentionsPage = page('mentions')
const SeenPage = page('seen')
const AsidesPage = page('asides')
const RetentionPage = page('retention')
const NoticesPage = page('notices')
const NoticeSettingsPage = page('hearing')
const UnsubscribePage = page('unsubscribe')
const OutboxPage = page('outbox')
const ComponentsPage = page('components')

export function App() {
  const [path] = useLocation()
  const { t } = useWords()
  useEffect(() => bidFarewell(t), [t])
  return (
    <Shell>
      <Boundary page={path}>
        <Suspense fallback={<main className="shell waiting" />}>
          <Switch>
            <Route path="/" component={HomePage} />
            <Route path="/boards/:board">{({ board }) => <BoardPage slug={board} />}</Route>
            <Route path="/boards/:board/share">{({ board }) => <SharePage board={board} />}</Route>
            <Route path="/ideas/:idea">{({ idea }) => <IdeaPage id={idea} />}</Route>
            <Route path="/roadmap" component={RoadmapPage} />
            <Route path="/import" component={ImportPage} />
            <Route path="/views" component={ViewsPage} />
            <Route path="/enter" component={EnterPage} />
            <Route path="/settings/boards" component={BoardsPage} />
            <Route path="/settings/customers" component={CustomersPage} />
            <Route path="/settings/people" component={PeoplePage} />
            <Route path="/settings/keys" component={KeysPage} />
            <Route path="/me/sessions" component={SessionsPage} />
            <Route path="/settings/roles" component={RolesPage} />
            <Route path="/settings/reports" component={ReportsPage} />
            <Route path="/settings/mentions" component={MentionsPage} />
            <Route path="/settings/asides" component={AsidesPage} />
            <Route path="/settings/retention" component={RetentionPage} />
            <Route path="/me/data" component={MyDataPage} />
            <Route path="/me/seen" component={SeenPage} />
            <Route path="/me/notices" component={NoticesPage} />
            <Route path="/me/notices/settings" component={NoticeSettingsPage} />
            <Route path="/unsubscribe" component={UnsubscribePage} />
            <Route path="/outbox" component={OutboxPage} />
            <Route path="/components" component={ComponentsPage} />
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </Boundary>
    </Shell>
  )
}
