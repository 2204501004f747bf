import { expect, type Browser, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { code } from './hub'

/** A name that is found again wherever it should not be. */
export const called = (first: string) => `${first} Byron${randomUUID().slice(0, 8)}`

const place = () => `192.0.2.${Math.floor(Math.random() * 256)}`

export const somebody = () => `${randomUUID().slice(0, 8)}@example.org`

/**
 * Signs in with a code on the page that asks for it, and waits until the person is back. Everybody
 * comes from a place of their own, as the many behind one address may only so often.
 */
export async function enter(page: Page, email: string) {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': place() })
  await page.getByLabel('Your email address').fill(email)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await expect(page.getByLabel('The six digits')).toBeFocused()
  await page.getByLabel('The six digits').fill(await code(email))
}

/** Signs in, and waits until it is done; once more, whoever was signed out. */
export async function signedIn(page: Page, email: string) {
  await page.goto('enter')
  await enter(page, email)
  await expect(page).not.toHaveURL(/enter/)
}

/** The id by which the hub knows the page's viewer. */
export const memberOf = (page: Page) =>
  page.evaluate(async () => ((await (await fetch('api/session')).json()) as { member: string }).member)

/** Somebody who is signed in and has said what others see. */
export async function customer(
  browser: Browser,
  more: object = {},
  name = called('Ada'),
  email = somebody(),
) {
  const context = await browser.newContext(more)
  const page = await context.newPage()
  await signedIn(page, email)
  await named(page, name, 'FIRST_AND_INITIAL')
  return page
}

/** Says what others see of whoever is signed in. */
export const named = (page: Page, name: string, shown = 'FULL') =>
  page.evaluate(
    (body) =>
      fetch('api/session/name', { method: 'PUT', body, headers: { 'Content-Type': 'application/json' } }),
    JSON.stringify({ name, shown }),
  )
