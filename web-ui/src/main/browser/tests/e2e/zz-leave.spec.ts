import { expect, test } from './overheard'
import { owner } from './hub'

/** The last of all, because the owner's session ends with it. */
test.use({ storageState: owner })

test('who signs out is a visitor again', async ({ page }) => {
  await page.goto('enter')
  await expect(page.getByText('owner@example.org · owner')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Manage', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).not.toHaveURL(/enter/)
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Manage', exact: true })).toHaveCount(0)
})
