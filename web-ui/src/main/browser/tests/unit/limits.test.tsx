import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Comment } from '../../src/api/shapes'
import { TitleField } from '../../src/parts/TextField'
import EditComment from '../../src/talk/EditComment'
import { Around } from './speaking'

afterEach(() => vi.unstubAllGlobals())

test('a title that is too long stays as it was typed, and says so', () => {
  const long = 'x'.repeat(300)
  render(
    <Around>
      <TitleField value={long} write={() => {}} />
    </Around>,
  )
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe(long)
  expect(screen.getByRole('textbox').hasAttribute('maxlength')).toBe(false)
  expect(screen.getByRole('alert').textContent).toBe('wrong.title-long')
})

test('a comment that has become too long is told how long it may be', async () => {
  const problem = { code: 'fields.invalid', errors: [{ field: 'text', code: 'too.long', message: '' }] }
  vi.stubGlobal('fetch', () =>
    Promise.resolve({
      ok: false,
      status: 422,
      headers: new Headers(),
      json: () => Promise.resolve(problem),
    }),
  )
  render(
    <Around>
      <EditComment comment={{ id: '1', text: 'Much.' } as Comment} idea="2" done={() => {}} />
    </Around>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'idea.save' }))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('wrong.text-long'))
})
