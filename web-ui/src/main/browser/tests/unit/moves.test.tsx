import { render } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Column } from '../../src/api/shapes'
import { Moves } from '../../src/dial/Moves'

const WIDE = 300

/** Each column beside the last, each card at its top. */
function layOut(this: HTMLElement): DOMRect {
  return new DOMRect(this.dataset.column === 'planned' ? WIDE : 0, 0, WIDE, 80)
}

const measure = vi.fn(layOut)
const animate = vi.fn()

beforeEach(() => {
  measure.mockClear()
  animate.mockClear()
  HTMLElement.prototype.getBoundingClientRect = measure
  HTMLElement.prototype.animate = animate
})

function shown(columns: Column[], at: string, weeks = '') {
  return (
    <Moves columns={columns}>
      <p data-card="saw" data-column={at} />
      <p data-card="mill" data-column="open" />
      {weeks}
    </Moves>
  )
}

test('a card that is in another column comes from where it was, and no other moves', () => {
  const page = render(shown([], 'open'))
  page.rerender(shown([], 'planned'))

  expect(animate).toHaveBeenCalledTimes(1)
  expect(animate.mock.calls[0]?.[0]).toEqual([
    { transform: `translate(${-WIDE}px, 0px)` },
    { transform: 'none' },
  ])
})

test('nothing is measured when a page is drawn first, or again with the same columns', () => {
  const columns: Column[] = []
  const page = render(shown(columns, 'open'))
  page.rerender(shown(columns, 'open', 'weeks'))

  expect(measure).not.toHaveBeenCalled()
})
