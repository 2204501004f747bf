import type { Browser } from '@playwright/test'
import { expect, test } from './overheard'
import { board, code, idea, url } from './hub'
import { somebody } from './people'

/** Chromium's “slow 4G”: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}

/** A phone that was never here. */
async function phone(browser: Browser) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  })
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.emulateNetworkConditions', SLOW_4G)
  return page
}

/** Seconds that something takes. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1_000
}

const votesOf = async (id: string) =>
  ((await (await fetch(`${url}api/ideas/${id}`)).json()) as { votes: { up?: number; agree?: number } }).votes

test('from the link to the counted vote without an account: one tap and five seconds', async ({
  browser,
}) => {
  const id = await idea({ board: await board('Phones'), title: 'A quiet mill' })
  const page = await phone(browser)
  const took = await seconds(async () => {
    await page.goto(`ideas/${id}`, { waitUntil: 'commit' })
    const counted = page.waitForResponse(
      (answer) => answer.url().endsWith('/vote') && answer.request().method() === 'PUT',
    )
    await page.locator('button.key.wide').tap()
    expect((await counted).ok()).toBe(true)
  })
  console.log(`From the link to the counted vote on slow 4G, one tap: ${took.toFixed(1)} s`)
  await expect.poll(async () => (await votesOf(id)).up).toBe(1)
  expect(took).toBeLessThan(5)
  await page.context().close()
})

test('from the link to the counted vote with a code: four steps, and six seconds of ours', async ({
  browser,
}) => {
  const id = await idea({ board: await board('Codes', 'AGREE_DISAGREE'), title: 'Repair it' })
  const email = somebody()
  const page = await phone(browser)
  const waits = [
    await seconds(async () => {
      await page.goto(`ideas/${id}`, { waitUntil: 'commit' })
      await page.getByRole('button', { name: 'Agree', exact: true }).tap()
    }),
    await seconds(() => page.getByLabel('Your email address').fill(email)),
    await seconds(async () => {
      await page.getByRole('button', { name: 'Send me a code' }).tap()
      await expect(page.getByLabel('The six digits')).toBeFocused()
    }),
  ]
  const digits = await code(email)
  waits.push(
    await seconds(async () => {
      const counted = page.waitForResponse(
        (answer) => answer.url().endsWith('/vote') && answer.request().method() === 'PUT',
      )
      await page.getByLabel('The six digits').fill(digits)
      expect((await counted).ok()).toBe(true)
    }),
  )
  const ours = waits.reduce((sum, one) => sum + one, 0)
  console.log(
    `With a code on slow 4G, four steps: ${waits.map((one) => one.toFixed(1)).join(' + ')} = ${ours.toFixed(1)} s of ours`,
  )
  await expect.poll(async () => (await votesOf(id)).agree).toBe(1)
  expect(ours).toBeLessThan(6)
  await page.context().close()
})
