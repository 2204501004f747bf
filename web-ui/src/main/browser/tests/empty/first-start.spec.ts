import type { Page } from '@playwright/test'
import { expect, test } from '../e2e/overheard'
import { flawless } from '../e2e/flawless'
import { link } from '../e2e/hub'

/** One story on one hub that was empty, told in the order of the tests. */
test.describe.configure({ mode: 'serial', timeout: 180_000 })

const WIDTHS = [390, 1280]
let page: Page

test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await page.goto(link())
  await page.getByRole('button', { name: 'Load the demo' }).or(page.getByLabel('Your name')).waitFor()
  await page.goto('./')
})
test.afterAll(() => page.context().close())

async function speak(language: string) {
  const { href } = new URL(test.info().project.use.baseURL ?? '')
  await page.context().addCookies([{ name: 'lang', value: language, url: href }])
  await page.reload()
}

async function pictures(name: string) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await flawless(page, name, true)
  }
}

test('an empty hub asks its owner for the first board, or offers the demo, in both languages', async () => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Nothing here yet/)
  await expect(page.getByText('ideas, with 4,104 votes')).toBeVisible()
  await pictures('first')
  await speak('it')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Qui non c’è ancora nulla/)
  await pictures('first-it')
})

test('a name is needed, and the keyboard is enough', async () => {
  await speak('en')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('button', { name: 'Create the board' }).click()
  await expect(page.getByText('A name has 1 to 80 characters.')).toBeVisible()
  await page.getByLabel('Name of the board').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /Agree or disagree/ })).toBeChecked()
})

test('a visitor of an empty hub is not asked to make anything', async ({ browser }) => {
  const visitor = await browser.newPage()
  await visitor.goto('./')
  await expect(visitor.getByText('This hub has no board yet')).toBeVisible()
  await expect(visitor.getByRole('button', { name: 'Load the demo' })).toHaveCount(0)
  await visitor.close()
})

test('the demo is loaded while one watches, and then its boards are there', async () => {
  await page.getByRole('button', { name: 'Load the demo' }).click()
  await expect(page.getByRole('progressbar', { name: 'Loading the demo…' })).toBeVisible()
  await expect(page.getByRole('link', { name: /Machines & app/ })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('heading', { name: 'This is a demo' })).toBeVisible()
  await pictures('demo')
  await speak('it')
  await expect(page.getByRole('heading', { name: 'Questa è una demo' })).toBeVisible()
  await pictures('demo-it')
  await speak('en')
  await page.goto('boards/demo-machines')
  await expect(page.getByRole('heading', { name: 'Machines & app' })).toBeVisible()
  await pictures('demo-board')
  await page.goto('roadmap')
  await expect(page.getByRole('link', { name: 'Let the steam wand purge itself' })).toBeVisible()
  await pictures('demo-roadmap')
  await page.goto('./')
})

test('whoever sits at the machine is somebody of the demo with one click', async ({ browser }) => {
  const guest = await browser.newPage()
  await guest.goto('./')
  await guest.getByRole('button', { name: 'Team', exact: true }).click()
  await expect(guest.getByRole('button', { name: 'You', exact: true })).toBeVisible()
  await guest.getByRole('button', { name: 'Visitor', exact: true }).click()
  await expect(guest.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()
  await guest.close()
})

test('the owner is told what removing it does, and then the hub is empty again', async () => {
  await page.reload()
  await page.getByRole('button', { name: 'Remove the demo' }).click()
  const question = page.getByRole('dialog')
  await expect(question).toContainText('the hub is empty again')
  await pictures('demo-remove')
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await page.getByRole('button', { name: 'Remove the demo' }).click()
  await question.getByRole('button', { name: 'Remove it for good' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Nothing here yet/, { timeout: 30_000 })
})

test('the first board is made, and shown', async () => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByLabel('Name of the board').fill('Caffè & co.')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/boards\/caffe-co$/)
  await expect(page.getByRole('heading', { name: 'Caffè & co.' })).toBeVisible()
})
