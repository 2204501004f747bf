import type { Page } from '@playwright/test'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { board, idea, shown, stage } from './hub'

const dial = (page: Page) => page.getByRole('slider', { name: 'The roadmap as of' })
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const asOf = (page: Page) => new URL(page.url()).searchParams.get('asOf')

test('the keys move through time, the address carries the day, and now is one press away', async ({
  page,
}) => {
  const slug = await board('Dial')
  const id = await idea({ board: slug, title: 'Planned today' })
  await stage(id, 'planned')
  await page.goto(`roadmap?board=${slug}`)
  const card = page.locator('[data-card]').filter({ hasText: 'Planned today' })
  await expect(card).toBeVisible()
  await expect(dial(page)).toHaveAttribute('aria-valuetext', 'Now')
  await dial(page).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => asOf(page)).toBe(ago(1))
  await expect(card).toBeHidden()
  await expect(page.getByText('Live', { exact: true })).toBeHidden()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => asOf(page)).toBe(ago(2))
  await page.keyboard.press('End')
  await expect.poll(() => asOf(page)).toBeNull()
  await expect(card).toBeVisible()
  await page.keyboard.press('Home')
  await expect.poll(() => asOf(page)).toBe(ago(400))
  await page.getByRole('link', { name: 'Back to now' }).click()
  await expect(dial(page)).toHaveAttribute('aria-valuetext', 'Now')
  await expect(card).toBeVisible()
})

test('dragging tells the hub of few days, and the last is the one shown', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('roadmap')
  const box = await dial(page).boundingBox()
  if (!box) throw new Error('No dial')
  let asked = 0
  page.on('request', (request) => (asked += request.url().includes('asOf=') ? 1 : 0))
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width - 2, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, y, { steps: 60 })
  await page.mouse.up()
  await expect.poll(() => asOf(page)).toBe(ago(200))
  expect(asked).toBeLessThan(30)
})

test('on a phone the scale moves under the thumb', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`roadmap?asOf=${ago(100)}`)
  await dial(page).scrollIntoViewIfNeeded()
  const box = await dial(page).boundingBox()
  if (!box) throw new Error('No dial')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + (box.width * 46) / 92, y, { steps: 10 })
  await page.mouse.up()
  await expect.poll(() => asOf(page)).toBe(ago(146))
})

test('play runs on to now and stops there; a pause holds the day', async ({ page }) => {
  await page.goto(`roadmap?asOf=${ago(45)}`)
  await page.getByRole('button', { name: 'Play up to now' }).click()
  await page.getByRole('button', { name: 'Pause' }).click()
  const held = await dial(page).getAttribute('aria-valuenow')
  await expect.poll(() => asOf(page)).not.toBeNull()
  expect(await dial(page).getAttribute('aria-valuenow')).toBe(held)
  await page.getByRole('button', { name: 'Play up to now' }).click()
  await expect(dial(page)).toHaveAttribute('aria-valuetext', 'Now')
  await expect(page.getByRole('button', { name: 'Play up to now' })).toBeVisible()
  await expect.poll(() => asOf(page)).toBeNull()
})

test('back to now while it plays ends the play', async ({ page }) => {
  await page.goto(`roadmap?asOf=${ago(390)}`)
  const begin = await dial(page).getAttribute('aria-valuenow')
  await page.getByRole('button', { name: 'Play up to now' }).click()
  await expect(dial(page)).not.toHaveAttribute('aria-valuenow', begin ?? '')
  await page.getByRole('link', { name: 'Back to now' }).click()
  await expect(page.getByRole('button', { name: 'Play up to now' })).toBeVisible({ timeout: 2_000 })
  await expect(dial(page)).toHaveAttribute('aria-valuetext', 'Now')
  await expect.poll(() => asOf(page)).toBeNull()
})

test('the dial has nothing that axe finds', async ({ page }) => {
  await page.goto(`roadmap?asOf=${ago(100)}`)
  await expect(dial(page)).toBeVisible()
  await flawless(page, 'dial')
})

test('a day says what changed since then, and why', async ({ page }) => {
  const slug = await board('Machines')
  const planned = await idea({ board: slug, title: 'A quieter mill' })
  const declined = await idea({ board: slug, title: 'A louder mill' })
  await stage(planned, 'planned', 'In spring')
  await shown(await stage(declined, 'declined', 'It wakes the house'))
  await page.goto(`roadmap?board=${slug}&asOf=${ago(1)}`)
  const tally = page.getByRole('status', { name: /What changed since/ })
  await expect(tally).toContainText('1 new')
  await expect(tally).toContainText('1 declined')
  await expect(tally).toContainText('It wakes the house')
  await expect(page.getByRole('region', { name: /Not there yet on/ })).toContainText('A quieter mill')
  await expect(
    page.getByRole('table', { name: 'What changed on the roadmap, the last first' }),
  ).toContainText('From Open to Declined')
  await expect(page.getByRole('button', { name: 'Previous change' })).toBeDisabled()
  await dial(page).focus()
  await page.keyboard.press('k')
  await expect(dial(page)).toHaveAttribute('aria-valuetext', 'Now')
  await expect(page.getByRole('link', { name: 'A quieter mill' })).toBeVisible()
  await expect(tally).toBeHidden()
})
