import { expect, test } from './overheard'
import { failings } from './failings'
import { board, idea, owner, screens, stage } from './hub'

test('staff drag a card to another column and say why; the menu does the same', async ({ browser }) => {
  const slug = await board('Moves')
  const id = await idea({ board: slug, title: 'A quiet mill' })
  await stage(await idea({ board: slug, title: 'A lid' }), 'in-progress')
  await stage(id, 'planned', 'For spring.')
  const staff = await (
    await browser.newContext({ storageState: owner, viewport: { width: 1280, height: 900 } })
  ).newPage()
  await staff.goto(`roadmap?board=${slug}`)
  const card = staff.locator(`[data-card="${id}"]`)
  await expect(card.getByText('For spring.')).toBeVisible()
  const column = (name: string) => staff.locator('.col').filter({ hasText: name })
  await expect(card).toHaveAttribute('draggable', 'true')
  await card.dragTo(column('In progress'))
  await expect(staff.getByRole('dialog', { name: 'Move this idea' })).toBeVisible()
  await expect(staff.getByLabel('To', { exact: true })).toHaveValue('in-progress')
  await staff.getByLabel('What do you tell those who voted?').fill('We began on Monday.')
  await staff.screenshot({ path: `${screens}/move-1280-light.png` })
  expect(await failings(staff)).toEqual([])
  await staff.getByRole('button', { name: 'Move it' }).click()
  await expect(column('In progress').locator(`[data-card="${id}"]`)).toContainText('We began on Monday.')
  // Others may be told, and with them this page, before whoever moved it is answered.
  await expect(staff.getByRole('dialog')).toBeHidden()

  await card.getByRole('button', { name: 'Move A quiet mill' }).press('Enter')
  await staff.getByRole('menuitem', { name: 'Shipped' }).press('Enter')
  await expect(staff.getByLabel('What do you tell those who voted?')).toBeFocused()
  await staff.keyboard.type('In firmware 4.2.')
  await staff.getByRole('button', { name: 'Move it' }).press('Enter')
  await expect(column('Shipped').locator(`[data-card="${id}"]`)).toContainText('In firmware 4.2.')

  await staff.goto(`ideas/${id}`)
  await staff.getByRole('button', { name: 'What you can do' }).click()
  await staff.getByRole('menuitem', { name: 'Move…' }).click()
  await staff.getByLabel('To', { exact: true }).selectOption('declined')
  await staff.getByLabel('What do you tell those who voted?').fill('It was too loud.')
  await staff.getByRole('button', { name: 'Move it' }).click()
  await expect(staff.locator('.note.said')).toContainText('It was too loud.')
  await staff.context().close()
})

test('nobody else drags, and nobody moves the past', async ({ browser, page }) => {
  const slug = await board('Still')
  const id = await idea({ board: slug, title: 'A quiet mill' })
  await stage(id, 'planned')
  await page.goto(`roadmap?board=${slug}`)
  await expect(page.locator(`[data-card="${id}"]`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Move A quiet mill' })).toHaveCount(0)
  const staff = await (await browser.newContext({ storageState: owner })).newPage()
  await staff.goto(`roadmap?board=${slug}&asOf=${new Date().toISOString().slice(0, 10)}`)
  await expect(staff.locator(`[data-card="${id}"]`)).toBeVisible()
  await expect(staff.getByRole('button', { name: 'Move A quiet mill' })).toHaveCount(0)
  await staff.context().close()
})
