import type { Locator, Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { expect, test } from './overheard'
import { board, code, idea, owner, put, shown, stage } from './hub'
import { named, somebody } from './people'
import { spoken } from './spoken'

const says = spoken('en')

/** More stops than any page here has between two that follow each other in a story. */
const STOPS = 120

test.use({ viewport: { width: 1280, height: 900 } })

/** By Tab alone, from wherever the focus is; and one sees where it came to. */
async function reach(page: Page, target: Locator) {
  await target.waitFor()
  const here = () => target.evaluate((one) => one === document.activeElement)
  for (let stop = 0; stop < STOPS && !(await here()); stop++) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
  expect(await target.evaluate(showsFocus)).toBe(true)
}

/** A ring around it, around what it stands for, or a caret in it. */
function showsFocus(focused: Element): boolean {
  const ringed = (one: Element | null) => one !== null && getComputedStyle(one).outlineStyle !== 'none'
  const isField = focused.matches('input:not([type=checkbox],[type=radio]), textarea')
  return isField || ringed(focused) || ringed(focused.parentElement) || ringed(focused.nextElementSibling)
}

const press = async (page: Page, target: Locator, key = 'Enter') => {
  await reach(page, target)
  await page.keyboard.press(key)
}

test('a customer votes, signs in, comments and answers without a mouse', async ({ page }) => {
  const slug = await board('By keyboard')
  await idea({ board: slug, title: 'A quieter pump', text: 'Before seven.' })
  await page.goto(`boards/${slug}`)
  const key = page.getByRole('button', { name: /^Vote/ })
  await press(page, key)
  await expect(key).toHaveAttribute('aria-pressed', 'true')
  await press(page, page.getByRole('link', { name: 'Hear what becomes of it?' }))
  const email = somebody()
  await expect(page.getByLabel('Your email address')).toBeFocused()
  await page.keyboard.type(email)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('The six digits')).toBeFocused()
  await page.keyboard.type(await code(email))
  await expect(page).not.toHaveURL(/enter/)
  await page.goto(`boards/${slug}`)
  await press(page, page.getByRole('link', { name: 'A quieter pump' }))
  const field = page.getByRole('textbox', { name: says('talk.field') })
  await field.waitFor()
  await page.keyboard.press('c')
  await expect(field).toBeFocused()
  await page.keyboard.type('My neighbour would thank you.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel(says('name.name'))).toBeFocused()
  await page.keyboard.type('Nina Corradi')
  await page.keyboard.press('Enter')
  const said = page.locator('.cm').filter({ hasText: 'My neighbour would thank you.' })
  await expect(said).toBeVisible()
  await press(page, said.getByRole('button', { name: says('talk.answer') }))
  await page.keyboard.type('And so would his dog.')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.cm').filter({ hasText: 'And so would his dog.' }).first()).toBeVisible()
})

test('a customer shares an idea without a mouse', async ({ page }) => {
  const slug = await board('By keyboard')
  await page.goto('enter')
  const email = somebody()
  await reach(page, page.getByLabel('Your email address'))
  await page.keyboard.type(email)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('The six digits')).toBeFocused()
  await page.keyboard.type(await code(email))
  await expect(page).not.toHaveURL(/enter/)
  await named(page, 'Nina Corradi')
  await page.goto(`boards/${slug}`)
  await press(page, page.getByRole('main').getByRole('link', { name: says('share.title') }))
  await reach(page, page.getByLabel(says('share.what')))
  await page.keyboard.type('A quieter pump before seven')
  await press(page, page.getByRole('button', { name: says('share.send') }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A quieter pump before seven')
})

test.describe('staff', () => {
  test.use({ storageState: owner })

  test('answer, hide, vote for a caller and move a card without a mouse', async ({ page }) => {
    const slug = await board('By keyboard')
    const id = await idea({ board: slug, title: 'A quieter pump', text: 'Before seven.' })
    await stage(id, 'planned')
    const rude = somebody()
    await put('session/name', { name: 'Bruno Neri', shown: 'FULL' }, rude)
    await put(`ideas/${id}/comments/${randomUUID()}`, { text: 'You are all fools.' }, rude)
    const caller = `Grazia ${randomUUID().slice(0, 6)}`
    await shown(await put('session/name', { name: caller, shown: 'FULL' }, somebody()))
    await page.goto(`ideas/${id}`)
    await named(page, 'Chiara Bellandi')
    await page.reload()
    await page.getByRole('textbox', { name: says('talk.field') }).waitFor()
    await page.keyboard.press('c')
    await page.keyboard.type('A soft start is on its way.')
    await press(page, page.getByRole('switch', { name: says('talk.official') }), 'Space')
    await press(page, page.getByRole('button', { name: says('talk.send-official') }))
    await expect(page.getByRole('region', { name: says('talk.official-mark') })).toContainText('soft start')

    const insult = page.locator('.cm').filter({ hasText: 'You are all fools.' })
    await press(page, insult.getByRole('button', { name: says('talk.more-about') }))
    await press(page, page.getByRole('menuitem', { name: says('talk.hide') }))
    await reach(page, page.getByLabel(says('talk.hide-reason')))
    await page.keyboard.type('It insults others')
    await press(page, page.getByRole('dialog').getByRole('button', { name: says('talk.hide-yes') }))
    await expect(page.getByText('It insults others')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)

    await page.keyboard.press('Shift+V')
    await reach(page, page.getByRole('combobox', { name: says('behalf.who') }))
    await page.keyboard.type(caller)
    await page.getByRole('option', { name: caller }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)

    await page.goto(`roadmap?board=${slug}`)
    const card = page.locator(`[data-card="${id}"]`)
    await press(page, card.getByRole('button', { name: says('moving.card') }))
    await press(page, page.getByRole('menuitem', { name: says('stage.in-progress') }))
    await reach(page, page.getByRole('dialog').getByRole('textbox'))
    await page.keyboard.type('We begin with the Due.')
    await press(page, page.getByRole('dialog').getByRole('button', { name: says('moving.yes') }))
    await expect(page.locator(`[data-card="${id}"][data-column="in-progress"]`)).toContainText('We begin')
  })
})
