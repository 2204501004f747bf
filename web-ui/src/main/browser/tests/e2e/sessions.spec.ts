import { expect, test, type Browser, type Page } from '@playwright/test'
import { flawless } from './flawless'
import { owner } from './hub'
import { enter, somebody } from './people'

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'

/** The same person in a browser of their own. */
async function signedIn(browser: Browser, email: string, more: object = {}): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] }, ...more })
  const page = await context.newPage()
  await page.goto('enter')
  await enter(page, email)
  await expect(page).not.toHaveURL(/enter/)
  return page
}

for (const width of [390, 1280]) {
  test(`somebody sees where they are signed in and ends it, at ${width} pixels`, async ({ browser }) => {
    const email = somebody()
    const page = await signedIn(browser, email)
    await page.setViewportSize({ width, height: 900 })
    await page.goto('me/sessions')
    const rows = page.getByRole('main').getByRole('listitem')
    await expect(rows).toHaveCount(1)
    await expect(rows.first()).toContainText('this one')
    await expect(page.getByText('You are signed in nowhere else.')).toBeVisible()

    const phone = await signedIn(browser, email, { userAgent: PHONE })
    const office = await signedIn(browser, email)
    await page.reload()
    await expect(rows).toHaveCount(3)
    const onPhone = rows.filter({ hasText: 'Safari on iPhone' })
    await expect(onPhone).toContainText('with a code')
    await expect(onPhone).toContainText('last seen')
    await flawless(page, 'sessions')

    await onPhone.getByRole('button', { name: 'End Safari on iPhone' }).click()
    await expect(rows).toHaveCount(2)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await phone.reload()
    await expect(phone.getByRole('link', { name: 'Sign in' }).first()).toBeAttached()

    await signedIn(browser, email, { userAgent: PHONE })
    await page.reload()
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await expect(rows).toHaveCount(1)
    await office.goto('me/sessions')
    await expect(office.getByText('Nobody is signed in in this browser.')).toBeVisible()
    await flawless(office, 'sessions-visitor')
  })
}

test('the owner signs somebody out everywhere', async ({ browser }) => {
  const email = somebody()
  const theirs = await signedIn(browser, email)
  const context = await browser.newContext({ storageState: owner })
  const page = await context.newPage()
  await page.goto('settings/people')
  await page.getByRole('searchbox').fill(email)
  const row = page.getByRole('main').getByRole('listitem')
  await expect(row).toHaveCount(1)
  await row.getByRole('button').click()
  await page.getByRole('menuitem', { name: 'Sign out everywhere…' }).click()
  await expect(page.getByText('They may sign in again.')).toBeVisible()
  await flawless(page, 'people-sign-out')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByText('is signed out everywhere.')).toBeVisible()

  await theirs.goto('me/sessions')
  await expect(theirs.getByText('Nobody is signed in in this browser.')).toBeVisible()
})
