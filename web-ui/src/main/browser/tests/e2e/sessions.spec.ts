import type { Browser, Page } from '@playwright/test'
import { expect, test } from './overheard'
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

/** A person at a desk, on a phone and in an office; the page shows all three. */
async function threefold(browser: Browser) {
  const email = somebody()
  const page = await signedIn(browser, email)
  const phone = await signedIn(browser, email, { userAgent: PHONE })
  const office = await signedIn(browser, email)
  await page.goto('me/sessions')
  const rows = page.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveCount(3)
  await expect(rows.first()).toContainText('this one')
  return { page, phone, office, rows }
}

const isVisitor = async (page: Page) => {
  await page.goto('me/sessions')
  await expect(page.getByText('Nobody is signed in in this browser.')).toBeVisible()
}

test('somebody sees where they are signed in and ends one', async ({ browser }) => {
  const { page, phone, office, rows } = await threefold(browser)
  const onPhone = rows.filter({ hasText: 'Safari on iPhone' })
  await expect(onPhone).toContainText('with a code')
  await expect(onPhone).toContainText('last seen')
  await flawless(page, 'sessions')

  await onPhone.getByRole('button', { name: 'End Safari on iPhone' }).click()
  await expect(rows).toHaveCount(2)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await isVisitor(phone)
  await flawless(phone, 'sessions-visitor')
  await office.goto('me/sessions')
  await expect(office.getByText('this one')).toBeVisible()
})

test('somebody ends all but the one they are at', async ({ browser }) => {
  const { page, phone, office, rows } = await threefold(browser)
  await flawless(page, 'sessions')

  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(rows).toHaveCount(1)
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible()
  await isVisitor(phone)
  await isVisitor(office)
})

test('the owner signs somebody out everywhere', async ({ browser }) => {
  const email = somebody()
  const theirs = await signedIn(browser, email)
  const context = await browser.newContext({ storageState: owner })
  const page = await context.newPage()
  await page.goto('settings/people')
  await page.getByRole('searchbox', { name: /whole email address$/ }).fill(email)
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
