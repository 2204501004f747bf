import type { Browser, Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { flawless } from '../e2e/flawless'
import { board, idea, link, shown, stage } from '../e2e/hub'
import { expect, test } from '../e2e/overheard'
import { postbox } from './postbox'
import { token } from './product'

/** What is sent and refused, by a mail server of the test's own. */
let box: Awaited<ReturnType<typeof postbox>>

test.beforeAll(async () => {
  box = await postbox(Number(process.env.HUB_SMTP))
})
test.afterAll(() => box.close())

/** Somebody voted for an idea, which is then planned: of that they get a letter. */
async function isWrittenTo(browser: Browser, email: string) {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`enter#token=${token({ email })}&to=/roadmap`)
  await expect(page).toHaveURL(/roadmap$/)
  const id = await idea({ board: await board('Letters'), title: 'A quiet mill' })
  await page.goto(`ideas/${id}`)
  await page.getByRole('button', { name: /^Vote/ }).click()
  await expect(page.getByRole('button', { name: /^Vote/ })).toHaveAttribute('aria-pressed', 'true')
  await page.context().close()
  await shown(await stage(id, 'planned'))
}

const title = (page: Page) => page.getByRole('heading', { level: 1 })

test('the link of a letter stops its kind and then all, without a sign-in', async ({ page, browser }) => {
  const email = `${randomUUID()}@acme.example`
  await isWrittenTo(browser, email)
  const letter = () => box.letters.find(({ to }) => to === email)?.text ?? ''
  await expect.poll(letter, { timeout: 20_000 }).toContain('List-Unsubscribe')
  const stops = /List-Unsubscribe: <[^>]*token=([\w.-]+)>/.exec(letter())?.[1]
  await page.goto(`unsubscribe#${stops}`)
  await expect(title(page)).toHaveText('Stop these mails?')
  await page.getByRole('button', { name: 'No more mails of this kind' }).click()
  await expect(title(page)).toHaveText('No more mails')
  await expect(title(page)).toBeFocused()
  await expect(page.getByText('You get no more mails of the kind “Moves”.')).toBeVisible()
  await flawless(page, 'unsubscribed')
  await page.getByRole('button', { name: 'No more mails at all' }).click()
  await expect(page.getByText('You get no more mails about ideas.')).toBeVisible()
})

test('the owner reads why a letter was refused, tries it again and drops it', async ({ page, browser }) => {
  await isWrittenTo(browser, `refused-${randomUUID()}@acme.example`)
  await page.goto(link())
  await page.getByRole('button', { name: 'Manage', exact: true }).waitFor()
  const refused = page.getByRole('region', { name: 'Letters that wait' }).getByRole('listitem')
  const isRefused = () =>
    expect(async () => {
      await page.goto('outbox')
      await expect(refused).toContainText('Given up', { timeout: 2_000 })
    }).toPass({ timeout: 20_000 })
  await isRefused()
  await expect(refused).toContainText('no such user')
  await page.getByRole('button', { name: 'Send a test to myself' }).click()
  await expect(page.getByText('It was sent.')).toBeVisible()
  expect(box.letters.map(({ to }) => to)).toContain('owner@example.org')

  await refused.getByRole('button', { name: 'Try the letter to somebody again' }).click()
  await expect(page.getByText('The letter to somebody is tried again.')).toBeVisible()
  await isRefused()
  await refused.getByRole('button', { name: 'Drop the letter to somebody' }).click()
  await page.getByRole('button', { name: 'Drop it' }).click()
  await expect(refused).toHaveCount(0)
  await page.reload()
  await expect(page.getByText('Every letter has left.')).toBeVisible()
})
