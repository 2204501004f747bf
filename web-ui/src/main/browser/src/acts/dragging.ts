import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'

/** Lets a column's cards be dragged, and take those that may come to it, until what it gives back is called. */
export function dragging(column: HTMLElement, dropped: (card: string) => void) {
  const cards = [...column.querySelectorAll<HTMLElement>('[data-to]')].map((element) =>
    draggable({
      element,
      getInitialData: () => ({ card: element.dataset.card, to: element.dataset.to?.split(' ') }),
      onDragStart: () => element.classList.add('lifted'),
      onDrop: () => element.classList.remove('lifted'),
    }),
  )
  const over = (is: boolean) => () => column.classList.toggle('over', is)
  const target = dropTargetForElements({
    element: column,
    canDrop: ({ source }) => (source.data.to as string[]).includes(column.dataset.stage ?? ''),
    onDragEnter: over(true),
    onDragLeave: over(false),
    onDrop: ({ source }) => {
      over(false)()
      dropped(String(source.data.card))
    },
  })
  return combine(target, ...cards)
}
