import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import Report from '../../src/acts/Report'
import { Around } from './speaking'

test('who reports without saying what is wrong is told so, there', async () => {
  // jsdom has no dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  const fetched = vi.fn()
  vi.stubGlobal('fetch', fetched)
  render(
    <Around>
      <Report idea="lid" done={() => undefined} />
    </Around>,
  )
  expect(screen.queryByRole('alert')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'report.yes' }))

  expect(fetched).not.toHaveBeenCalled()
  const says = screen.getByRole('alert')
  expect(says.textContent).toBe('report.choose')
  expect(screen.getByRole('group').getAttribute('aria-describedby')).toBe(says.id)
  await userEvent.click(screen.getByRole('radio', { name: 'report.grounds.SPAM' }))
  expect(screen.queryByRole('alert')).toBeNull()
  vi.unstubAllGlobals()
})
