import type { Browser } from '@playwright/test'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { owner, put } from './hub'
import { customer, memberOf, signedIn, somebody } from './people'

test.use({ storageState: owner })

/** A browser in which nobody is signed in; others begin as the owner's. */
const NOBODY = { storageState: { cookies: [], origins: [] } }

/** One of the team, signed in. */
async function colleague(browser: Browser) {
  const email = somebody()
  const context = await browser.newContext(NOBODY)
  const page = await context.newPage()
  await signedIn(page, email)
  await put(`members/${await memberOf(page)}/role`, { role: 'COMMUNITY_MANAGER' })
  await signedIn(page, email)
  return page
}

test('the owner invites, finds, promotes and blocks people', async ({ page, browser }) => {
  const grace = await customer(browser, NOBODY, `Grace ${somebody().slice(0, 8)}`)
  let called = ''
  // The name is there once the documents have it, a moment after it was said.
  await expect
    .poll(async () => {
      called = await grace.evaluate(
        async () => ((await (await fetch('api/me')).json()) as { name: string | null }).name ?? '',
      )
      return called
    })
    .not.toBe('')
  await page.goto('settings/people')
  const ada = somebody()

  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByText('This does not look like an email address.')).toBeVisible()
  await page.getByLabel('Email address', { exact: true }).fill(ada)
  await page.getByLabel(/^Community manager/).check()
  await flawless(page, 'people-invite')
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByText(/This hub cannot send mail yet/)).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: ada })).toContainText('Community manager')
  await expect(page.getByRole('listitem').filter({ hasText: ada })).toContainText('has not signed in yet')

  const search = page.getByRole('searchbox', { name: 'Name, company or whole email address' })
  await search.fill(called.toLowerCase().slice(2))
  const found = page.getByRole('main').getByRole('listitem')
  await expect(found).toHaveCount(1)
  await expect(found).toContainText(called)
  await search.fill(ada)
  await expect(found).toHaveCount(1)
  await expect(found).toContainText(ada)
  await search.fill('nobody has this name')
  await expect(page.getByText('Nobody is called so.')).toBeVisible()
  await search.fill('')

  const about = page.getByRole('button', { name: `Decide about ${called}` })
  await about.click()
  await page.getByRole('menuitem', { name: 'Community manager' }).click()
  await expect(page.getByText('They are signed out everywhere')).toBeVisible()
  await page.getByRole('button', { name: 'Give the role' }).click()
  await expect(found.filter({ hasText: called })).toContainText('Community manager')
  await expect(about).toBeFocused()

  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Block…' }).click()
  await page.getByRole('button', { name: 'Block', exact: true }).click()
  await expect(page.getByText('Please say why in a few words.')).toBeVisible()
  await page.getByLabel('Why?').fill('Insulted two other customers after a warning')
  await flawless(page, 'people-block')
  await page.getByRole('button', { name: 'Block', exact: true }).click()
  await expect(found.filter({ hasText: called })).toContainText('Insulted two other customers')
  await expect(page.getByText(`${called} is blocked.`)).toBeVisible()
  await expect(page.getByText(/is blocked\.$|“Community manager” now\.$/)).toHaveCount(0, {
    timeout: 15_000,
  })
  await flawless(page, 'people')

  await grace.reload()
  await expect(grace.getByRole('link', { name: 'Sign in' }).first()).toBeAttached()
  await page.getByRole('button', { name: /^Blocked/ }).click()
  await expect(page).toHaveURL(/show=BLOCKED/)
  await expect(found.filter({ hasText: called })).toBeVisible()
  await about.click()
  await page.getByRole('menuitem', { name: 'Unblock…' }).click()
  await page.getByLabel('Why?').fill('Said sorry')
  await page.getByRole('button', { name: 'Unblock', exact: true }).click()
  await expect(found.filter({ hasText: called })).toHaveCount(0)
  const unaddressed = page.getByRole('button', { name: /^Without an address/ })
  await unaddressed.click()
  await expect(unaddressed).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('main')).not.toContainText(called)
})

test('the last owner stays one, and the page says why', async ({ page }) => {
  await page.goto('settings/people?show=TEAM')
  const you = page.getByRole('main').getByRole('listitem').filter({ hasText: 'you' })
  await you.getByRole('button').click()
  await expect(page.getByRole('menuitem', { name: 'Block…' })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Member' }).click()
  await page.getByRole('button', { name: 'Give the role' }).click()
  await expect(page.getByText('A hub needs an owner. Make somebody else one first.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(you).toContainText('Owner')
})

test('one of the team reads the list and decides nothing, and a customer does not read it', async ({
  browser,
}) => {
  const page = await colleague(browser)
  await page.goto('')
  await page.getByRole('button', { name: 'Manage', exact: true }).click()
  await page.getByRole('menuitem', { name: 'People' }).click()
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('@')
  await expect(page.getByRole('button', { name: 'Invite somebody' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Decide about/ })).toHaveCount(0)

  const visitor = await customer(browser, NOBODY)
  await visitor.goto('settings/people')
  await expect(visitor.getByText('Your role does not allow this.')).toBeVisible()
})
