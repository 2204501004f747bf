import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setupI18n } from '@lingui/core'
import { expect, test, vi } from 'vitest'
import { VoteKey } from '../../src/parts/VoteKey'
import { Speaking } from '../../src/words'

const spoken: Parameters<typeof Speaking>[0]['begin'] = [
  'en',
  setupI18n({
    locale: 'en',
    messages: { en: { 'vote.key': 'Vote, {votes} votes', 'vote.closed': 'closed' } },
  }),
]
const shown = (key: React.ReactElement) => render(<Speaking begin={spoken}>{key}</Speaking>)

test('a key that was pressed stays down and says so', async () => {
  const press = vi.fn()
  shown(<VoteKey votes={9} voted press={press} />)
  const key = screen.getByRole('button')
  expect(key.getAttribute('aria-pressed')).toBe('true')
  await userEvent.click(key)
  expect(press).toHaveBeenCalledOnce()
})

test("only the viewer's own press rolls the digits", async () => {
  const { container } = shown(<VoteKey votes={9} voted={false} press={() => undefined} />)
  expect(container.querySelector('.roll')?.className.trim()).toBe('roll')
  await userEvent.click(screen.getByRole('button'))
  expect(container.querySelector('.roll.up')).not.toBeNull()
})

test('a closed idea has no key to press', () => {
  shown(<VoteKey votes={9} voted={false} closed press={() => undefined} />)
  expect(screen.queryByRole('button')).toBeNull()
})
