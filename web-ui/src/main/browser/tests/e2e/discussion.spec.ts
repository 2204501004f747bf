import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { board, idea, owner, put, shown } from './hub'
import { called, customer, enter, named, somebody } from './people'

const one = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words }).last()

test('a customer comments, edits and withdraws; staff answer officially', async ({ browser }) => {
  const id = await idea({ board: await board('Talk'), title: 'A quiet mill' })
  const page = await customer(browser)
  await page.goto(`ideas/${id}`)
  await expect(page.getByText('Nobody has said anything yet.')).toBeVisible()
  await page.keyboard.press('c')
  const field = page.getByRole('textbox', { name: 'Add what you know' })
  await expect(field).toBeFocused()
  await page.keyboard.type('Mine **drifts**.')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(one(page, 'Mine drifts.').locator('strong')).toHaveText('drifts')
  await expect(one(page, 'Mine drifts.').locator('b')).toHaveText('Ada B.')
  await expect(field).toHaveValue('')

  await one(page, 'Mine drifts.').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByRole('textbox', { name: 'Your comment' }).fill('Mine drifts a lot.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Mine drifts a lot.')).toBeVisible()
  await page.getByRole('button', { name: 'see before' }).click()
  await expect(page.locator('.versions strong')).toHaveText('drifts')

  const staff = await (await browser.newContext({ storageState: owner })).newPage()
  await staff.goto(`ideas/${id}`)
  await named(staff, 'Chiara Bellandi')
  await staff.reload()
  await one(staff, 'Mine drifts a lot.')
    .getByRole('button', { name: /^Reply to/ })
    .click()
  await staff.getByRole('textbox', { name: 'Your reply' }).fill('@Ada B. We found a table of 7,900 towns.')
  await staff.locator('.cm').getByRole('switch', { name: 'Official answer' }).check()
  await staff.getByRole('button', { name: 'Answer officially' }).click()
  await expect(staff.getByRole('region', { name: 'Official answer' })).toContainText('7,900 towns')
  await expect(staff.locator('.cm .mention')).toHaveText('@Ada B.')
  await expect(staff.getByRole('heading', { name: 'Discussion 2' })).toBeVisible()
  await one(staff, 'Mine drifts').getByRole('button', { name: 'More' }).first().click()
  await expect(staff.getByRole('menuitem', { name: 'Hide…' })).toBeVisible()
  await expect(staff.getByRole('menuitem', { name: 'Edit' })).toHaveCount(0)
  await staff.context().close()

  await page.reload()
  await expect(page.getByRole('region', { name: 'Official answer' })).toContainText('7,900 towns')
  await page.locator('.cm').first().getByRole('button', { name: 'More' }).first().click()
  await page.getByRole('menuitem', { name: 'Withdraw' }).click()
  await page.getByRole('button', { name: 'Withdraw my comment' }).click()
  await expect(page.getByText('Withdrawn by its author')).toBeVisible()
  await expect(page.getByText('Mine drifts')).toHaveCount(0)
  await expect(page.locator('.cm .cm')).toContainText('7,900 towns')
  await page.context().close()
})

test('a thumbs up is shown at once and stays', async ({ browser }) => {
  const id = await idea({ board: await board('Thumbs'), title: 'A quiet mill' })
  await shown(await put(`ideas/${id}/comments/${randomUUID()}`, { text: 'It drifts.' }, somebody()))
  const page = await customer(browser)
  await page.goto(`ideas/${id}`)
  const up = page.getByRole('button', { name: /^Agree with/ })
  const said = page.waitForResponse((one) => one.url().endsWith('/reaction'))
  await up.click()
  await expect(up).toHaveAttribute('aria-pressed', 'true')
  await expect(up).toHaveText('1')
  // It is shown before the hub has it; a reload would take the request back.
  await said
  await page.reload()
  await expect(up).toHaveAttribute('aria-pressed', 'true')
  await up.click()
  await expect(up).toHaveAttribute('aria-pressed', 'false')
  await page.context().close()
})

test('what a visitor writes is kept, and is there once they said who they are', async ({ page }) => {
  const id = await idea({ board: await board('Visitors'), title: 'A quiet mill' })
  await page.goto(`ideas/${id}`)
  const field = page.getByRole('textbox', { name: 'Add what you know' })
  await field.fill('Mine is loud at seven.')
  await page.reload()
  await expect(field).toHaveValue('Mine is loud at seven.')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(page.getByText('Your comment is kept on this device.')).toBeVisible()
  await enter(page, somebody())
  await expect(page.getByText('Your comment waits', { exact: false })).toBeVisible()
  await page.getByLabel('Your name').fill('Ada Byron')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(one(page, 'Mine is loud at seven.')).toBeVisible()
  await expect(field).toHaveValue('')
})

test('a second page of comments is read on request, and one’s own is in sight', async ({ browser }) => {
  const id = await idea({ board: await board('Long talks'), title: 'A quiet mill' })
  let last = 0
  for (let at = 1; at <= 23; at++) {
    last = await put(
      `ideas/${id}/comments/${randomUUID()}`,
      { text: `Comment number ${at}.` },
      'ada@example.org',
    )
  }
  await shown(last)
  const page = await customer(browser)
  await page.goto(`ideas/${id}`)
  await expect(page.getByText('Comment number 20.')).toBeVisible()
  await expect(page.getByText('Comment number 21.')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Add what you know' }).fill('And number 24.')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.cm').getByText('And number 24.')).toBeInViewport()
  await expect(page.getByText('Comment number 21.')).toBeVisible()
  await page.context().close()
})

const TALK = '7e0d2f6e-6c54-4c1e-9d53-0b1b6c1f0009'

test('a discussion is accessible and fits', async ({ browser }) => {
  await tell()
  const page = await customer(browser, { viewport: { width: 390, height: 844 } }, called('Giulia'))
  await page.goto(`ideas/${TALK}`)
  await page
    .getByRole('button', { name: /^Agree with/ })
    .nth(1)
    .click()
  await expect(page.getByRole('region', { name: 'Official answer' })).toBeVisible()
  await page
    .getByRole('button', { name: /^Reply to/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Your reply' }).fill('Which degrees?')
  await flawless(page, 'discussion', true)
  await page.context().close()
})

/** A discussion to look at; told again it is the same. */
async function tell() {
  await put('boards/talk', { name: 'Talk', votingModel: 'UPVOTE', visibility: 'PUBLIC' })
  await idea({
    id: TALK,
    board: 'talk',
    title: 'A reminder to descale that knows my water',
    text: 'I live in Bari, my sister in Bolzano. We get the same message on the same day.',
  })
  const said = (n: number) => `7e0d2f6e-6c54-4c1e-9d53-0b1b6c1f01${String(n).padStart(2, '0')}`
  const say = (n: number, text: string, by: string | undefined, more: object = {}) =>
    put(`ideas/${TALK}/comments/${said(n)}`, { text, ...more }, by)
  await say(
    1,
    'The number on the bill is in French degrees here, in German degrees at my parents’. Please accept both, nobody converts before breakfast.',
    'tomas@example.org',
  )
  await say(
    2,
    'We have a softener under the sink. It makes hardness zero on paper, but it drifts when I forget the salt.\n\n- a test strip every three months\n- or a question in the app\n\nEither would be *honest enough*.',
    'sofija@example.org',
  )
  await say(3, 'Thank you, that is exactly the case we were missing.', undefined, { parent: said(2) })
  await say(4, 'Ours is rented, and nobody knows when it was filled.', 'tomas@example.org', {
    parent: said(3),
  })
  await say(
    5,
    'You are right, and the fixed ninety days were a guess of ours. We have found a public table with the hardness of 7,900 municipalities.\n\nWhat we do not know yet is what to do in homes with a softener. If you have one, write below.',
    undefined,
    { official: true },
  )
  await say(6, 'My idea was merged in here. Fair.', 'padraig@example.org')
  await shown(
    await put(
      `comments/${said(6)}/text`,
      { text: 'My idea was merged in here and all 61 votes came along. Fair.' },
      'padraig@example.org',
    ),
  )
}
