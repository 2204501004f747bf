import { expect, test } from './overheard'
import { flawless } from './flawless'
import { owner, url } from './hub'
import { customer } from './people'

test.use({ storageState: owner })

/** A browser in which nobody is signed in; others begin as the owner's. */
const NOBODY = { storageState: { cookies: [], origins: [] } }

/** What the hub says to a program with this key. */
async function session(key: string) {
  const answer = await fetch(`${url}api/session`, { headers: { Authorization: `Bearer ${key}` } })
  return { status: answer.status, said: (await answer.json()) as { code?: string; permissions?: string[] } }
}

test('the owner makes a key, sees it once and revokes it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const called = `Website ${crypto.randomUUID().slice(0, 8)}`
  await page.goto('settings/keys')
  await expect(page.getByText('Key from the hub’s settings')).toBeVisible()

  await page.getByRole('button', { name: 'New key' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('What is it for?')).toBeFocused()
  await dialog.getByRole('checkbox', { name: /^Read/ }).uncheck()
  await dialog.getByLabel('How long does it hold?').selectOption({ label: 'Until a day' })
  await dialog.getByRole('button', { name: 'Make the key' }).click()
  await expect(dialog.getByText('Choose one thing at least.')).toBeVisible()
  await expect(dialog.getByText('Choose a day.')).toBeVisible()
  await dialog.getByLabel('Last day').fill('2020-01-01')
  await dialog.getByLabel('What is it for?').fill(called)
  await dialog.getByRole('checkbox', { name: /^Read/ }).check()
  await dialog.getByRole('checkbox', { name: /^Export/ }).check()
  await dialog.getByRole('button', { name: 'Make the key' }).click()
  await expect(dialog.getByText('Choose a day that is still to come.')).toBeVisible()
  await flawless(page, 'keys-new')
  await dialog.getByLabel('How long does it hold?').selectOption({ label: '30 days' })
  await dialog.getByRole('button', { name: 'Make the key' }).click()

  const secret = await dialog.getByLabel('The key').inputValue()
  expect(secret).toMatch(/^asc_[\w-]{43}$/)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await expect(dialog.getByRole('button', { name: 'Copy' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret)
  await flawless(page, 'keys-once')
  expect((await session(secret)).said.permissions).toEqual(['SEE_TEAM', 'EXPORT'])
  await dialog.getByRole('button', { name: 'Done' }).click()

  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: called })
  await expect(row).toContainText(secret.slice(0, 8))
  await expect(row).toContainText('Read, Export')
  await page.reload()
  await expect(row).toContainText('last used')
  await expect(page.getByRole('main')).not.toContainText(secret)
  await flawless(page, 'keys-made')

  await row.getByRole('button', { name: `Revoke ${called}` }).click()
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(row.getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Revoke' }).click()
  await expect(row).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await session(secret)).toMatchObject({ status: 401, said: { code: 'key.revoked' } })
})

test('keys are for owners, who find them in the menu', async ({ page, browser }) => {
  await page.goto('')
  await page.getByRole('button', { name: 'Manage', exact: true }).click()
  await page.getByRole('menuitem', { name: 'API keys' }).click()
  await expect(page.getByRole('heading', { name: 'API keys' })).toBeVisible()

  const visitor = await customer(browser, NOBODY)
  await visitor.goto('settings/keys')
  await expect(visitor.getByText('Your role does not allow this.')).toBeVisible()
})

test('in Italian', async ({ page }) => {
  await page.context().addCookies([{ name: 'lang', value: 'it', url }])
  await page.goto('settings/keys')
  await page.getByRole('button', { name: 'Nuova chiave' }).click()
  await expect(page.getByRole('checkbox', { name: /^Agire per altri/ })).toBeVisible()
  await flawless(page, 'keys-italian')
})
