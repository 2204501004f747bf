import { Component, createRef, type ReactNode } from 'react'
import type { Column } from '../api/shapes'

type Place = { column: string; left: number; top: number }
type Places = Map<string, Place>

type Props = { columns: Column[]; children: ReactNode }

/**
 * A card that is in another column than before comes from there; the others stay where they are. A class, for
 * React tells nothing else that the page is about to change: afterwards one would have to measure each time,
 * in case something changes the next time, and the browser would have to lay out the page for it.
 */
export class Moves extends Component<Props> {
  private readonly whole = createRef<HTMLDivElement>()

  override getSnapshotBeforeUpdate(before: Props): Places | null {
    return before.columns === this.props.columns ? null : this.places()
  }

  override componentDidUpdate(_props: Props, _state: object, before: Places | null) {
    if (!before) return
    const now = this.places()
    for (const card of this.cards()) {
      const { card: id = '' } = card.dataset
      const [was, is] = [before.get(id), now.get(id)]
      if (was && is && was.column !== is.column) come(card, was.left - is.left, was.top - is.top)
    }
  }

  override render() {
    return (
      <div className="cols" ref={this.whole}>
        {this.props.children}
      </div>
    )
  }

  private cards(): HTMLElement[] {
    return [...(this.whole.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
  }

  /** Relative to the columns' own place, which may change as well. */
  private places(): Places {
    const origin = this.whole.current?.getBoundingClientRect() ?? { left: 0, top: 0 }
    return new Map(
      this.cards().map((card) => {
        const { left, top } = card.getBoundingClientRect()
        const { card: id = '', column = '' } = card.dataset
        return [id, { column, left: left - origin.left, top: top - origin.top }]
      }),
    )
  }
}

function come(card: HTMLElement, x: number, y: number) {
  // The token is 0 for whoever asked for less motion.
  const duration = Number.parseFloat(getComputedStyle(card).getPropertyValue('--d-dial')) || 0
  card.animate?.([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
    duration,
    easing: 'cubic-bezier(0.2, 0, 0, 1)',
  })
}
