import { randomUUID } from 'node:crypto'
import { expect, test } from './overheard'
import { board, idea, put, shown } from './hub'
import { customer, enter, somebody } from './people'

test('whoever says who they are is led to what they had said, below everything else', async ({ page }) => {
  const id = await idea({
    board: await board('Long'),
    title: 'A quiet mill',
    text: 'It hums.\n\n'.repeat(60),
  })
  for (let at = 1; at <= 8; at++)
    await shown(await put(`ideas/${id}/comments/${randomUUID()}`, { text: `Remark ${at}` }, somebody()))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`ideas/${id}`)
  await page.getByRole('textbox', { name: 'Add what you know' }).fill('It wakes my children.')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  await enter(page, somebody())
  await page.getByLabel('Your name').fill('Ada Byron')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL(new RegExp(`ideas/${id}#comment-`))
  await expect(page.getByText('It wakes my children.')).toBeInViewport()
})

test('c on an idea of a list opens it where one comments', async ({ page }) => {
  const slug = await board('Lists')
  await idea({ board: slug, title: 'A quiet mill' })
  await page.goto(`boards/${slug}`)
  const title = page.getByRole('link', { name: 'A quiet mill' })
  // Only the application listens to keys, and has this button.
  await page.getByRole('button', { name: 'Keyboard' }).waitFor()
  await page.keyboard.press('j')
  await expect(title).toBeFocused()
  await page.keyboard.press('c')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A quiet mill')
  await expect(page.getByRole('textbox', { name: 'Add what you know' })).toBeFocused()
})

test('where there is nothing for a visitor there may be something for whoever signs in', async ({
  page,
  browser,
}) => {
  await page.goto('boards/nowhere')
  await expect(page.getByText('shown only to those who are signed in')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible()
  await page.goto('settings/people')
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible()
  const known = await customer(browser)
  await known.goto('boards/nowhere')
  await expect(known.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
  await expect(known.getByText('shown only to those who are signed in')).toHaveCount(0)
  await known.context().close()
})

test('a long word of a title is broken rather than cut off', async ({ page }) => {
  const slug = await board('Words')
  await idea({ board: slug, title: `Donaudampfschifffahrts${'elektrizitaeten'.repeat(5)}` })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`boards/${slug}`)
  const title = page.getByRole('heading', { name: /^Donaudampf/ })
  await expect(title).toBeVisible()
  expect(await title.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true)
})

test('answers of a board can be compared: their bars are equally long', async ({ page }) => {
  const slug = await board('Sayings', 'AGREE_DISAGREE')
  const ids = [
    await idea({ board: slug, title: 'Repair it yourself' }),
    await idea({ board: slug, title: 'Or let it be repaired' }),
  ]
  for (let at = 0; at < 12; at++)
    await shown(await put(`ideas/${ids[0]}/vote`, { choice: at % 3 ? 'AGREE' : 'PASS' }, somebody()))
  await shown(await put(`ideas/${ids[1]}/vote`, { choice: 'DISAGREE' }, somebody()))
  await page.goto(`boards/${slug}`)
  await expect(page.locator('.split')).toHaveCount(2)
  const widths = await page.locator('.split').evaluateAll((all) => all.map((one) => one.clientWidth))
  expect(widths[0]).toBe(widths[1])
})
