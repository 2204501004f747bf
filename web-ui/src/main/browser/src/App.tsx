import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Shell } from './parts/Shell'
import { BoardPage } from './pages/BoardPage'
import { HomePage } from './pages/HomePage'
import { NotFoundPage } from './pages/NotFoundPage'

const IdeaPage = lazy(() => import('./pages/IdeaPage'))
const RoadmapPage = lazy(() => import('./pages/RoadmapPage'))
const ImportPage = lazy(() => import('./pages/ImportPage'))
const ViewsPage = lazy(() => import('./pages/ViewsPage'))
const EnterPage = lazy(() => import('./pages/EnterPage'))
const ComponentsPage = lazy(() => import('./pages/ComponentsPage'))

export function App() {
  return (
    <Shell>
      <Suspense fallback={<main className="shell waiting" />}>
        <Switch>
          <Route path="/" component={HomePage} />
          <Route path="/boards/:board">{({ board }) => <BoardPage slug={decodeURIComponent(board)} />}</Route>
          <Route path="/ideas/:idea">{({ idea }) => <IdeaPage id={idea} />}</Route>
          <Route path="/roadmap" component={RoadmapPage} />
          <Route path="/import" component={ImportPage} />
          <Route path="/views" component={ViewsPage} />
          <Route path="/enter" component={EnterPage} />
          <Route path="/components" component={ComponentsPage} />
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </Shell>
  )
}
