import { Component, type ReactNode } from 'react'
import { Problem } from './Problem'

const TRIED = 'ascolto.reloaded'
const SHORTLY = 10_000

/**
 * A page that cannot be shown. Most often its code is gone because the hub was renewed while this tab was
 * open: loading the page anew gets the new one. If that does not help, it says so.
 */
export class Boundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  state: { error?: unknown } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  componentDidCatch() {
    const last = Number(sessionStorage.getItem(TRIED) ?? 0)
    if (Date.now() - last < SHORTLY) return
    sessionStorage.setItem(TRIED, String(Date.now()))
    location.reload()
  }

  render() {
    if (this.state.error === undefined) return this.props.children
    return (
      <main className="shell sheet">
        <Problem error={this.state.error} again={() => location.reload()} />
      </main>
    )
  }
}
