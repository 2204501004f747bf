import type { Browser, Page } from '@playwright/test'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { code, owner, put } from './hub'
import { named, signedIn, somebody } from './people'

test.use({ storageState: owner })

const NOBODY = { storageState: { cookies: [], origins: [] } }

/** Somebody who is signed in, of whom the tests know the address. */
async function known(browser: Browser, name: string): Promise<{ page: Page; email: string }> {
  const email = somebody()
  const page = await (await browser.newContext(NOBODY)).newPage()
  await signedIn(page, email)
  await named(page, name)
  return { page, email }
}

test('the owner joins two who are one person and parts them again', async ({ page, browser }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const mark = somebody().slice(0, 8)
  const old = await known(browser, `Ada Byron ${mark}`)
  const now = await known(browser, `Ada King ${mark}`)
  const board = `joining-${mark}`
  await put(`boards/${board}`, { name: 'Mills', votingModel: 'AGREE_DISAGREE', visibility: 'PUBLIC' })
  for (const [title, king] of [
    ['A quiet mill', undefined],
    ['A fast mill', 'DISAGREE'],
  ] as const) {
    const idea = crypto.randomUUID()
    await put(`ideas/${idea}`, { board, title, text: 'Every morning.', tags: [] }, old.email)
    await put(`ideas/${idea}/vote`, { choice: 'AGREE' }, old.email)
    if (king) await put(`ideas/${idea}/vote`, { choice: king }, now.email)
  }
  await page.goto('settings/people')
  await page.getByRole('searchbox', { name: 'Name, company or whole email address' }).fill(mark)
  const rows = page.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveCount(2)

  await page.getByRole('button', { name: `Decide about Ada Byron ${mark}` }).click()
  await page.getByRole('menuitem', { name: 'Is somebody else, too…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Who they are as well').fill(now.email)
  await dialog.getByRole('option').click()
  await expect(dialog).toContainText('1 vote moves.')
  await expect(dialog).toContainText('On 1 idea both voted: each counts once from then on.')
  await expect(dialog).toContainText('2 ideas shown under the other name.')
  await dialog.getByRole('button', { name: 'Join the two' }).click()
  await expect(dialog).toContainText('Please say why in a few words.')
  await dialog.getByLabel('Why?').fill('She married, and wrote to us')
  await flawless(page, 'people-join')
  await dialog.getByRole('button', { name: 'Join the two' }).click()

  const king = rows.filter({ hasText: `also known as Ada Byron ${mark}` })
  await expect(king).toContainText(old.email)
  await expect(rows.filter({ hasText: `Is Ada King ${mark} since` })).toContainText('She married')
  // A toast stays while somebody points at it.
  await page.mouse.move(0, 0)
  await expect(page.getByText(/are one person now\.$/)).toHaveCount(0, { timeout: 15_000 })
  await flawless(page, 'people-joined')
  await old.page.reload()
  await expect(old.page.getByRole('link', { name: 'Sign in' }).first()).toBeAttached()

  await king.getByRole('button', { name: /^Decide about/ }).click()
  await page.getByRole('menuitem', { name: `Part Ada Byron ${mark} again…` }).click()
  await expect(dialog).toContainText('1 vote goes back.')
  await expect(dialog).toContainText('1 vote that does not count now, because both had voted, counts again.')
  await dialog.getByLabel('Why?').fill('Two sisters')
  await flawless(page, 'people-part')
  await dialog.getByRole('button', { name: 'Part the two' }).click()
  await expect(king).toHaveCount(0)
  await expect(rows).toHaveCount(2)
})

test('somebody makes their two addresses one', async ({ browser }) => {
  const mark = somebody().slice(0, 8)
  const old = await known(browser, `Grace Murray ${mark}`)
  const { page } = await known(browser, `Grace Hopper ${mark}`)
  await page.goto('enter')
  await page.getByRole('button', { name: 'Add another address of yours' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your other email address').fill('nobody')
  await dialog.getByRole('button', { name: 'Send me a code' }).click()
  await expect(dialog).toContainText('This does not look like an email address.')
  await dialog.getByLabel('Your other email address').fill(old.email)
  await flawless(page, 'own-address')
  await dialog.getByRole('button', { name: 'Send me a code' }).click()
  await expect(dialog.getByLabel('The six digits')).toBeVisible()
  await dialog.getByLabel('The six digits').fill(await code(old.email))
  await expect(dialog).toContainText('No vote moves.')
  await expect(dialog).toContainText('1 browser that is signed in with that address is signed out.')
  await flawless(page, 'own-join')
  await dialog.getByRole('button', { name: 'Make the two one' }).click()

  const others = page.getByRole('region', { name: 'Your other addresses' })
  await expect(others.getByRole('listitem').filter({ hasText: old.email })).toBeVisible()
  await expect(page.getByText('The two addresses are one person now.')).toHaveCount(0, { timeout: 15_000 })
  await flawless(page, 'own-addresses')
  await others.getByRole('button', { name: `Part again… ${old.email}` }).click()
  await expect(dialog).toContainText('No vote goes back.')
  await dialog.getByRole('button', { name: 'Part the two' }).click()
  await expect(page.getByLabel('Your email address')).toBeVisible()
})
