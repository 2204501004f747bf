import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Boundary } from './parts/Boundary'
import { Shell } from './parts/Shell'
import { BoardPage } from './pages/BoardPage'
import { HomePage } from './pages/HomePage'
import { later } from './pages/later'
import { NotFoundPage } from './pages/NotFoundPage'

const IdeaPage = lazy(later.ideas)
const SharePage = lazy(later.share)
const RoadmapPage = lazy(later.roadmap)
const ImportPage = lazy(later.import)
const ViewsPage = lazy(later.views)
const EnterPage = lazy(later.enter)
const BoardsPage = lazy(later.settings)
const PeoplePage = lazy(later.people)
const ReportsPage = lazy(later.reports)
const OutboxPage = lazy(later.outbox)
const ComponentsPage = lazy(later.components)

export function App() {
  return (
    <Shell>
      <Boundary>
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
            <Route path="/settings/people" component={PeoplePage} />
            <Route path="/settings/reports" component={ReportsPage} />
            <Route path="/outbox" component={OutboxPage} />
            <Route path="/components" component={ComponentsPage} />
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </Boundary>
    </Shell>
  )
}
