import { randomUUID } from 'node:crypto'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { board, idea, owner, put, shown } from './hub'
import { customer, somebody } from './people'

test('the team hides a comment and brings it back', async ({ browser }) => {
  const id = await idea({ board: await board('Hiding'), title: 'A quiet mill' })
  const first = randomUUID()
  const author = somebody()
  await put('session/name', { name: 'Bruno Neri', shown: 'FULL' }, author)
  await put(`ideas/${id}/comments/${first}`, { text: 'You are all fools.' }, author)
  await shown(
    await put(`ideas/${id}/comments/${randomUUID()}`, { text: 'Please, no.', parent: first }, somebody()),
  )
  const staff = await (await browser.newContext({ storageState: owner })).newPage()
  await staff.goto(`ideas/${id}`)
  await staff.getByRole('button', { name: 'More about the comment of Bruno Neri' }).click()
  await staff.getByRole('menuitem', { name: 'Hide…' }).click()
  await staff.getByRole('button', { name: 'Hide it' }).click()
  await expect(staff.getByText('Please say why in a few words.')).toBeVisible()
  await staff.getByLabel('Why? Everybody reads this in its place').fill('It insults others')
  await staff.getByRole('button', { name: 'Hide it' }).click()
  await expect(staff.getByText('Hidden by the team: It insults others')).toBeVisible()
  await expect(staff.getByText('You are all fools.')).toHaveCount(0)
  await expect(staff.getByRole('heading', { name: 'Discussion 1' })).toBeVisible()
  await staff.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(staff.getByText('You are all fools.')).toBeVisible()
  await flawless(staff, 'hidden', true)

  const other = await customer(browser)
  await other.goto(`ideas/${id}`)
  await expect(other.getByText('Hidden by the team: It insults others')).toBeVisible()
  await expect(other.getByText('Please, no.')).toBeVisible()
  await expect(other.getByText('You are all fools.')).toHaveCount(0)
  await expect(other.getByRole('button', { name: 'Show', exact: true })).toHaveCount(0)

  await staff.getByRole('button', { name: 'Bring it back' }).click()
  await expect(staff.getByRole('heading', { name: 'Discussion 2' })).toBeVisible()
  await other.reload()
  await expect(other.getByText('You are all fools.')).toBeVisible()
  await staff.context().close()
  await other.context().close()
})
