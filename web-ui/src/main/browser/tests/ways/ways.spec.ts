import type { Page } from '@playwright/test'
import { expect, test } from '../e2e/overheard'
import { flawless } from '../e2e/flawless'
import { board, idea, url } from '../e2e/hub'
import { called, somebody } from '../e2e/people'
import { secrets } from '../e2e/secrets'
import { token } from './product'

const PASSWORD = process.env.HUB_PASSWORD ?? ''
/** As the provider calls her, which she never chose to show. */
const NAME = process.env.HUB_PERSON ?? ''
/** By these names the provider knows people: whose address is verified, and whose is not. */
const [ADA, MALLORY] = ['ada', 'mallory']

async function byProvider(page: Page, name: string) {
  await page.getByRole('link', { name: 'Continue with Acme' }).click()
  await page.getByLabel('Username').fill(name)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((at) => at.href.startsWith(url))
}

const me = (page: Page) =>
  page.evaluate(async () => (await (await fetch('api/me')).json()) as { address: string; name: string })

for (const width of [390, 1280]) {
  test(`the page offers the company's provider and says who may come, at ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('enter')
    await expect(page.getByText('@acme.example')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Continue with Acme' })).toBeVisible()
    await flawless(page, 'enter-providers')
    await page.getByRole('link', { name: 'Continue with Away' }).click()
    await expect(page.getByRole('alert')).toContainText('does not answer right now')
    await flawless(page, 'enter-refused')
  })
}

test('a tap waits on the device while its person is with the provider', async ({ page }) => {
  secrets.confide(NAME)
  const slug = await board('Machines')
  const id = await idea({ board: slug, title: 'A quiet mill' })
  await page.goto(`ideas/${id}`)
  await page.getByRole('button', { name: 'Vote, 0 votes' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await byProvider(page, ADA)
  await expect(page).toHaveURL(new RegExp(id))
  await expect(page.getByRole('button', { name: 'Vote, one vote' })).toHaveAttribute('aria-pressed', 'true')
  expect(await me(page)).toMatchObject({ address: 'ada@acme.example', name: NAME })
})

test('whoever the provider does not vouch for is told so, and can still ask for a code', async ({ page }) => {
  await page.goto('enter')
  await byProvider(page, MALLORY)
  await expect(page.getByRole('alert')).toContainText('nobody vouches for your email address')
  await expect(page.getByLabel('Your email address')).toBeVisible()
})

test("a user of the company's product arrives signed in where the link leads, once", async ({ page }) => {
  const email = somebody().replace('example.org', 'acme.example')
  const name = called('Grace')
  const link = `enter#token=${token({ email, name })}&to=/roadmap`
  await page.goto(link)
  await expect(page).toHaveURL(`${url}roadmap`)
  expect(await me(page)).toMatchObject({ address: email, name })

  await page.context().clearCookies()
  await page.goto('.')
  await page.goto(link)
  await expect(page.getByRole('alert')).toContainText('does not work any more')
  await page.goto('.')
  await page.goto(`enter#token=${token({ email })}&to=//elsewhere.example`)
  await expect(page).toHaveURL(url)
})
