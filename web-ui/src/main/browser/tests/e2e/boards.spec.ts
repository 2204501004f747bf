import { randomUUID } from 'node:crypto'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { owner } from './hub'

test.use({ storageState: owner })

test('the owner makes a board and changes it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const name = `Caffè ${randomUUID().slice(0, 6)}`
  await page.goto('settings/boards')
  await page.getByRole('button', { name: 'New board' }).click()
  await page.getByRole('button', { name: 'Create the board' }).click()
  await expect(page.getByText('A name has 1 to 80 characters.')).toBeVisible()
  await page.getByLabel('Name', { exact: true }).fill('Machines')
  await expect(page.getByLabel('Address')).toHaveValue('machines')
  await expect(page.getByText('A board has this address already.')).toBeVisible()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await expect(page.getByLabel('Address')).toHaveValue(name.toLowerCase().replace('è ', 'e-'))
  await flawless(page, 'boards', true)
  await page.getByRole('button', { name: 'Create the board' }).click()
  const made = page.getByRole('listitem').filter({ hasText: name })
  await expect(made).toContainText('votes without an account')

  await made.getByRole('button', { name: 'Change' }).click()
  await page.getByLabel('Only who is signed in reads it').check()
  await page.getByLabel('Name of a new stage').fill('On hold')
  await page.getByRole('button', { name: 'Add stage' }).click()
  await expect(made.getByText('On hold')).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(made).toContainText('Only who is signed in reads it')
  await expect(made).not.toContainText('votes without an account')
})
