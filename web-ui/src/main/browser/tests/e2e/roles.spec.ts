import { expect, test } from './overheard'
import { flawless } from './flawless'

test('what each role may do is a table for everybody', async ({ page }) => {
  await page.goto('settings/roles')
  const row = page.getByRole('row').filter({ hasText: 'Take lists out as files' })
  await expect(page.getByRole('columnheader')).toHaveCount(9)
  await expect(row.getByRole('cell', { name: 'not allowed' })).toHaveCount(4)
  await expect(row.getByRole('cell', { name: 'allowed', exact: true })).toHaveCount(4)
  await flawless(page, 'roles')
})
