import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { board, put, shown, stage } from './hub'
import { called, customer } from './people'

const TITLE = 'A quieter mill'
const bell = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Notices/ })
const rows = (page: Page) => page.getByRole('main').getByRole('listitem')
const hearing = (page: Page) => page.getByRole('region', { name: 'What you hear of this idea' })

/** What happened is told a moment later; the bell counts when a page is loaded. */
const hears = (page: Page, unseen: number) =>
  expect(async () => {
    await page.reload()
    await expect(bell(page)).toHaveAccessibleName(`Notices, ${unseen} unseen`, { timeout: 2_000 })
  }).toPass({ timeout: 20_000 })

/** Somebody writes, without looking at the page while they do. */
async function writes(page: Page, path: string, body: object) {
  const position = await page.evaluate(
    async ([to, said]) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(`api/${to}`, { method: 'PUT', body: said, headers })
      if (!answer.ok) throw new Error(`${to}: ${answer.status} ${await answer.text()}`)
      return Number(answer.headers.get('Ascolto-Position'))
    },
    [path, JSON.stringify(body)] as const,
  )
  await shown(position)
}

/** Ada has shared an idea; Ben is on its page. */
async function shared(browser: Browser) {
  const slug = await board(`Mills ${randomUUID().slice(0, 6)}`)
  const [ada, ben] = [await customer(browser), await customer(browser, {}, called('Ben'))]
  const id = randomUUID()
  await writes(ada, `ideas/${id}`, { board: slug, title: TITLE, text: 'Mine wakes the house.', tags: [] })
  await ben.goto(`ideas/${id}`)
  return { slug, ada, ben, id }
}

const close = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()))

test('what becomes of an idea reaches whoever voted and commented', async ({ browser }) => {
  const { ada, ben, id } = await shared(browser)
  await expect(bell(ben)).toHaveAccessibleName('Notices')
  await expect(hearing(ben)).toContainText('Follow it to hear of stage changes, answers and comments.')
  await ben.getByRole('button', { name: /^Vote/ }).click()
  await expect(ben.getByText('You will hear of stage changes, answers and when it ships.')).toBeVisible()
  await expect(hearing(ben)).toContainText('because you voted.')
  await ben.getByRole('textbox', { name: 'Add what you know' }).fill('Mine is loud at seven.')
  await expect(ben.getByText('You will hear of replies, and of what becomes of the idea.')).toBeVisible()
  await ben.getByRole('button', { name: 'Comment', exact: true }).click()
  const own = ben.locator('.cm').filter({ hasText: 'Mine is loud at seven.' })
  const said = (await own.getAttribute('id'))?.replace('comment-', '')

  await shown(await stage(id, 'planned', 'Next spring.'))
  await shown(await put(`ideas/${id}/comments/${randomUUID()}`, { text: 'A softer start.', official: true }))
  const reply = randomUUID()
  await writes(ada, `ideas/${id}/comments/${reply}`, { text: 'So is mine.', parent: said })

  await hears(ben, 3)
  await bell(ben).click()
  await expect(ben).toHaveURL(/me\/notices$/)
  await expect(rows(ben)).toHaveCount(3)
  await expect(rows(ben).nth(0)).toContainText(`Ada B. answered your comment on ${TITLE}`)
  await expect(rows(ben).nth(0)).toContainText('So is mine.')
  await expect(rows(ben).nth(1)).toContainText(`The team answered on ${TITLE}`)
  await expect(rows(ben).nth(2)).toContainText(`${TITLE} is now Planned`)
  await expect(bell(ben)).toHaveAccessibleName('Notices')
  await expect(rows(ben).getByText('New', { exact: true })).toHaveCount(3)
  await flawless(ben, 'notices', true)

  await rows(ben).nth(0).getByRole('link').click()
  await expect(ben).toHaveURL(new RegExp(`ideas/${id}#comment-${reply}$`))
  await expect(ben.locator(`#comment-${reply}`)).toBeInViewport()
  await expect(ben.locator(`#comment-${reply}`)).toBeFocused()
  await ben.goBack()
  await expect(rows(ben)).toHaveCount(3)
  await expect(rows(ben).getByText('New', { exact: true })).toHaveCount(0)
  await close(ada, ben)
})

test('somebody chooses by which way they hear of what', async ({ browser }) => {
  const page = await customer(browser)
  await page.goto('me/notices')
  await expect(page.getByRole('heading', { name: 'Nothing has happened yet' })).toBeVisible()
  await flawless(page, 'notices-none')
  await page.getByRole('main').getByRole('link', { name: 'What you hear of' }).click()
  await expect(
    page.getByText('This hub sends no mail yet; you see everything among your notices.'),
  ).toBeVisible()
  await expect(page.getByRole('radiogroup', { name: 'Reports' })).toHaveCount(0)
  await flawless(page, 'hearing', true)

  const moves = page.getByRole('radiogroup', { name: 'Moves' })
  const never = moves.getByRole('radio', { name: 'Never' })
  await moves.getByText('Never').click()
  await expect(page.getByText('Moves: Never')).toBeVisible()
  await page.reload()
  await expect(never).toBeChecked()
  await never.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(moves.getByRole('radio', { name: 'Daily' })).toBeChecked()
  await expect(page.getByText('Moves: Daily')).toBeVisible()

  await page.route('**/notice-settings/STAGE', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 503, code: 'hub.busy' }),
    }),
  )
  await moves.getByText('Never').click()
  await expect(page.getByText('The hub has much to do right now.')).toBeVisible()
  await expect(moves.getByRole('radio', { name: 'Daily' })).toBeChecked()
  await close(page)
})

test('somebody follows a board and mutes an idea, and stops both', async ({ browser }) => {
  const { slug, ada, ben, id } = await shared(browser)
  await ben.getByRole('button', { name: /^Vote/ }).click()
  await hearing(ben).getByRole('button', { name: 'Mute' }).click()
  await expect(hearing(ben)).toContainText('You hear nothing of this idea.')
  await ben.reload()
  await expect(hearing(ben).getByRole('button', { name: 'Muted' })).toHaveAttribute('aria-pressed', 'true')
  await flawless(ben, 'idea-muted', true)

  await ben.goto(`boards/${slug}`)
  await ben.getByRole('button', { name: 'Follow this board' }).click()
  await expect(ben.getByRole('button', { name: 'Following this board' })).toBeVisible()
  const ofBoard = ben.getByRole('region', { name: 'Hearing of this board' })
  await expect(ofBoard).toContainText('You hear of every new idea on it, once a day.')
  await flawless(ben, 'board-followed')

  // Whoever wrote it hears of the move, so that it was told by then; whoever muted it does not.
  await shown(await stage(id, 'in-progress'))
  await expect(async () => {
    await ada.goto('me/notices')
    await expect(ada.getByText(`${TITLE} is now In progress`)).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  await writes(ada, `ideas/${randomUUID()}`, { board: slug, title: 'A louder bell', text: '', tags: [] })
  await hears(ben, 1)
  await bell(ben).click()
  await expect(rows(ben)).toHaveCount(1)
  await expect(rows(ben)).toContainText(/New on Mills \w+: A louder bell/)

  await ben.getByRole('main').getByRole('link', { name: 'What you hear of' }).click()
  const followed = ben.getByRole('region', { name: 'What you follow or muted' })
  const mills = followed.getByRole('listitem').filter({ hasText: 'Mills' })
  const muted = followed.getByRole('listitem').filter({ hasText: TITLE })
  await expect(muted).toContainText('Muted')
  await mills.getByRole('button', { name: /^Stop following/ }).click()
  await expect(mills).toContainText('Not followed any more')
  await muted.getByRole('button', { name: `Follow ${TITLE}` }).click()
  await expect(muted).toContainText('Following')
  await ben.goto(`ideas/${id}`)
  await expect(hearing(ben)).toContainText('because you follow it.')
  await close(ada, ben)
})

test('whoever is not signed in has no bell, and is asked to sign in', async ({ page }) => {
  await page.goto('me/notices')
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible()
  await expect(bell(page)).toHaveCount(0)
  await page.goto('me/notices/settings')
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible()
})

/** Of nobody: what it is signed with was never the hub’s. */
const TOKEN = `${'0'.repeat(36)}.ANSWER.${'0'.repeat(64)}`

test('a letter’s link stops nothing until a key is pressed', async ({ page }) => {
  await page.goto('unsubscribe')
  await expect(page.getByRole('alert')).toContainText('This link does not work any more')
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('api/unsubscribe')) asked.push(request.postData() ?? '')
  })
  await page.goto('enter')
  await page.goto(`unsubscribe#${TOKEN}`)
  await expect(page.getByRole('heading', { name: 'Stop these mails?' })).toBeVisible()
  await expect(page.getByText('mails of the kind “Official answers”', { exact: false })).toBeVisible()
  await flawless(page, 'unsubscribe')
  expect(asked).toEqual([])
  await page.getByRole('button', { name: 'No more mails of this kind' }).click()
  await expect(page.getByRole('alert')).toContainText('This link does not work any more')
  expect(JSON.parse(asked.at(-1) ?? '')).toEqual({ token: TOKEN })
  await expect(page.getByRole('button', { name: /^No more mails/ })).toHaveCount(0)
})
