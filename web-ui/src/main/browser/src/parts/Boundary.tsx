import { Component, type ReactNode } from 'react'
import { address } from '../api/hub'
import { Problem } from './Problem'

const TRIED = 'ascolto.reloaded'
const SHORTLY = 10_000

type Props = {
  children: ReactNode
  /** Tries once more; without it the page is loaded anew. */
  again?: () => void
  failed?: () => void
  /** The page's path, of what stands for a whole page: going elsewhere leaves the problem behind. */
  page?: string | undefined
}

/**
 * What cannot be shown, and nothing but that. If the hub answers, most often the code is gone because the
 * hub was renewed while this tab was open: loading the page anew gets the new one. If it does not answer,
 * that would lose the page too, so it waits here for a network.
 */
export class Boundary extends Component<Props, { error?: unknown }> {
  state: { error?: unknown } = {}
  private gone = false
  private readonly again = () => (this.props.again ? this.props.again() : location.reload())

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  componentDidMount() {
    this.gone = false
  }

  componentDidCatch() {
    this.props.failed?.()
    addEventListener('online', this.again)
    void this.loadAnew()
  }

  componentDidUpdate(before: Props) {
    if (before.page !== this.props.page && this.state.error !== undefined) {
      removeEventListener('online', this.again)
      this.setState({ error: undefined })
    }
  }

  componentWillUnmount() {
    this.gone = true
    removeEventListener('online', this.again)
  }

  private async loadAnew() {
    const last = Number(sessionStorage.getItem(TRIED) ?? 0)
    if (Date.now() - last < SHORTLY || !(await hubAnswers()) || this.gone) return
    sessionStorage.setItem(TRIED, String(Date.now()))
    location.reload()
  }

  render() {
    if (this.state.error === undefined) return this.props.children
    const says = <Problem error={this.state.error} again={this.again} />
    return this.props.page === undefined ? says : <main className="shell sheet">{says}</main>
  }
}

const hubAnswers = () =>
  fetch(new URL(address('session'), document.baseURI), { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
