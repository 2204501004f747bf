import AxeBuilder from '@axe-core/playwright'
import { randomUUID } from 'node:crypto'
import { expect, test } from './overheard'
import { board, owner, put, screens, shown } from './hub'
import { customer, enter, somebody } from './people'

test('a customer finds an idea that exists already and votes for it', async ({ browser }) => {
  const page = await customer(browser)
  await page.goto('boards/machines')
  await page.getByRole('link', { name: 'Share an idea' }).first().click()
  await page.getByLabel('What should it do?').fill('Remind me to descale by my water hardness')
  const similar = page.getByRole('complementary', { name: 'Similar ideas' })
  await expect(similar.getByText('votes already ask for this.')).toBeVisible()
  await expect(similar.locator('mark').first()).toHaveText('Descaling reminder')
  const key = similar.getByRole('listitem').first().getByRole('button', { name: /^Vote/ })
  const before = await key.getAttribute('aria-label')
  await key.click()
  await expect(key).toHaveAttribute('aria-pressed', 'true')
  await expect(key).not.toHaveAccessibleName(before ?? '')
  await similar.getByRole('link', { name: /Descaling/ }).click()
  await expect(page.getByRole('button', { name: /^Vote/ }).first()).toHaveAttribute('aria-pressed', 'true')
  await page.context().close()
})

test('another shares a new one, rewords it and takes it back', async ({ browser }) => {
  const slug = await board('New ones')
  const page = await customer(browser)
  await page.goto(`boards/${slug}/share`)
  await page.getByLabel('What should it do?').fill('Ab')
  await page.getByRole('button', { name: 'Share my idea' }).click()
  await expect(page.getByText('A title has at least 3 characters.')).toBeVisible()
  await page.getByLabel('What should it do?').fill('A bell for the workshop')
  await page.getByLabel(/^Why, and when/).fill('So that **everyone** hears it.')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.locator('.preview strong')).toHaveText('everyone')
  await page.getByRole('button', { name: 'Add' }).click()
  await page.getByLabel('Name of the tag').fill('noise')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Share my idea' }).click()
  await expect(page.getByRole('heading', { name: 'A bell for the workshop' })).toBeVisible()
  await expect(page.locator('.tx strong')).toHaveText('everyone')
  await expect(page.getByRole('link', { name: 'noise' })).toBeVisible()

  await page.getByRole('button', { name: 'What you can do' }).click()
  await page.getByRole('menuitem', { name: 'Reword' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What should it do?').fill('A loud bell for the workshop')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'A loud bell for the workshop' })).toBeVisible()
  await page.getByRole('button', { name: 'See what it said before' }).click()
  await expect(page.getByRole('heading', { name: 'A bell for the workshop' })).toBeVisible()

  await page.getByRole('button', { name: 'What you can do' }).click()
  await page.getByRole('menuitem', { name: 'Withdraw' }).click()
  await page.getByRole('button', { name: 'Withdraw my idea' }).click()
  await expect(page.getByRole('heading', { name: 'Withdrawn by its author' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('bell')).toHaveCount(0)
  await page.context().close()
})

test('a draft survives a reload, and a visitor who has to sign in', async ({ page }) => {
  await page.goto('boards/machines/share')
  await page.getByLabel('What should it do?').fill('A mug that keeps warm')
  await page.getByLabel(/^Why, and when/).fill('Mine is cold at nine.')
  await expect(page.getByText(/^Draft kept \d/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('What should it do?')).toHaveValue('A mug that keeps warm')
  await page.getByRole('button', { name: 'Share my idea' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.goto('boards/machines/share')
  await expect(page.getByLabel(/^Why, and when/)).toHaveValue('Mine is cold at nine.')
})

test('what a visitor shares is there once they said who they are', async ({ page }) => {
  const slug = await board('First ones')
  await page.goto(`boards/${slug}/share`)
  await page.getByLabel('What should it do?').fill('A mug that keeps warm')
  await page.getByRole('button', { name: 'Share my idea' }).click()
  await expect(page.getByText('Your idea is kept on this device.')).toBeVisible()
  await enter(page, somebody())
  await expect(page.getByRole('heading', { name: 'How should others see you?' })).toBeVisible()
  await page.getByLabel('Your name').fill('Ada Byron')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'A mug that keeps warm' })).toBeVisible()
  await page.goto(`boards/${slug}/share`)
  await expect(page.getByLabel('What should it do?')).toHaveValue('')
})

test('the team rewords an idea, and the author’s version is one click away', async ({ browser }) => {
  const slug = await board('Reworded')
  const id = randomUUID()
  const first = { board: slug, title: 'pls quiet mill!!', text: 'It wakes the house.' }
  await put(`ideas/${id}`, first, 'ada@example.org')
  await shown(await put(`ideas/${id}/text`, { title: 'A quieter mill', text: 'It wakes the house.' }))
  const context = await browser.newContext({ storageState: owner })
  const page = await context.newPage()
  await page.goto(`ideas/${id}`)
  await expect(page.getByText('Reworded by the team on')).toBeVisible()
  await page.getByRole('button', { name: 'See the author’s version' }).click()
  await expect(page.getByRole('heading', { name: 'pls quiet mill!!' })).toBeVisible()
  await context.close()
})

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`the form in ${scheme} at ${width} is accessible and fits`, async ({ browser }) => {
      const page = await customer(browser, {
        viewport: { width, height: width < 500 ? 844 : 900 },
        colorScheme: scheme,
        reducedMotion: 'reduce',
      })
      await page.goto('boards/machines/share')
      await page.getByLabel('What should it do?').fill('Remind me to descale by my water hardness')
      await page
        .getByLabel(/^Why, and when/)
        .fill('We moved from Bari to Bolzano and the machine still asks every three months.')
      await expect(page.getByRole('complementary', { name: 'Similar ideas' })).toBeVisible()
      await page.screenshot({ path: `${screens}/share-${width}-${scheme}.png`, fullPage: true })
      const axe = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(axe.violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }))).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide).toBeLessThanOrEqual(0)
      await page.context().close()
    })
  }
}
