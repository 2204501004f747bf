import { expect, test } from './overheard'
import { board, idea } from './hub'

test('the slash searches, and what was asked lies in the address', async ({ page }) => {
  await page.goto('boards/machines')
  await page.getByRole('button', { name: 'Language and appearance' }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('descaling')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?q=descaling$/)
  await expect(page.getByText('One idea')).toBeVisible()
  await page.getByRole('button', { name: 'Remove the filter “descaling”' }).click()
  await expect(page.getByText('8 of 8 ideas')).toBeVisible()
})

test('stage, tag and order narrow the list; back takes it back', async ({ page }) => {
  await page.goto('boards/machines')
  await page.getByRole('button', { name: 'Stage' }).click()
  await page.getByRole('menuitem', { name: /Planned/ }).click()
  await expect(page).toHaveURL(/stage=planned/)
  await expect(page.getByText('2 of 2 ideas')).toBeVisible()
  await page.getByRole('button', { name: 'New', exact: true }).click()
  await expect(page).toHaveURL(/sort=new/)
  await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText(/Descaling/)
  await page.goBack()
  await page.goBack()
  await expect(page.getByText('8 of 8 ideas')).toBeVisible()
})

test('twenty at a time, and twenty more', async ({ page }) => {
  const slug = await board('Many')
  for (let at = 1; at <= 23; at++) await idea({ board: slug, title: `Idea number ${at}` })
  await page.goto(`boards/${slug}`)
  await expect(page.getByText('20 of 23 ideas')).toBeVisible()
  await page.getByRole('button', { name: 'Show 3 more' }).click()
  await expect(page.getByText('23 of 23 ideas')).toBeVisible()
})

test('an empty board says what will come', async ({ page }) => {
  const slug = await board('Empty')
  await page.goto(`boards/${slug}`)
  await expect(page.getByRole('heading', { name: 'Nobody has shared an idea here yet' })).toBeVisible()
})

test('Italian by choice, and it stays', async ({ page }) => {
  await page.goto('boards/machines')
  await page.getByRole('button', { name: 'Language and appearance' }).click()
  await page.getByRole('menuitem', { name: 'Italiano' }).click()
  await expect(page.getByRole('button', { name: 'Più votate' })).toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'it')
  await expect(page.getByText('8 di 8 idee')).toBeVisible()
})

test('Italian because the browser prefers it', async ({ browser }) => {
  const page = await (await browser.newContext({ locale: 'it-IT' })).newPage()
  await page.goto('roadmap')
  await expect(page.getByText('Che cosa facciamo di ciò che avete chiesto.')).toBeVisible()
})

test('the dark scheme by choice, from the first paint on', async ({ page }) => {
  await page.goto('boards/machines')
  await page.getByRole('button', { name: 'Language and appearance' }).click()
  await page.getByRole('menuitem', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.goto('roadmap', { waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('keyboard alone comes from the top of a board to an idea', async ({ page }) => {
  await page.goto('boards/machines')
  await page.getByRole('button', { name: 'Language and appearance' }).waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'To the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  const title = page.getByRole('link', { name: 'Remember my grind size per bean' })
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab')
    if (await title.evaluate((link) => link === document.activeElement)) break
  }
  await expect(title).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Remember my grind size per bean')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('boards, ideas and the roadmap can be read', async ({ page }) => {
    await page.goto('')
    await page.getByRole('link', { name: /Machines & app/ }).click()
    await expect(page).toHaveTitle('Machines & app · Ascolto')
    await page.getByRole('link', { name: 'Descaling reminder that knows my water hardness' }).click()
    await expect(page.getByText('Let me type the number from my water bill')).toBeVisible()
    await expect(page.getByText('We have found a public table')).toBeVisible()
    await page.getByRole('link', { name: 'Roadmap' }).first().click()
    await expect(page.locator('.col.shipped')).toContainText('Sell the group gasket')
  })
})

/** In kilobytes, compressed. */
const FIRST = {
  board: { path: 'boards/machines', shown: '8 of 8 ideas', most: 120 },
  idea: { path: 'ideas/5d0d2f6e-6c54-4c1e-9d53-0b1b6c1f0001', shown: 'Moved to In progress', most: 120 },
  roadmap: { path: 'roadmap?board=machines', shown: 'Live', most: 120 },
}

for (const [name, { path, shown, most }] of Object.entries(FIRST)) {
  test(`the first load of a ${name} is small, and its HTML has all that it shows`, async ({ page }) => {
    const sizes = new Map<string, number>()
    const asked: string[] = []
    page.on('request', (request) => request.resourceType() === 'fetch' && asked.push(request.url()))
    page.on('requestfinished', async (request) => {
      const { responseBodySize } = await request.sizes()
      sizes.set(request.url(), responseBodySize)
    })
    await page.goto(path)
    await page.getByText(shown, { exact: true }).waitFor()
    // What a page fetches by itself a moment later belongs to its first load.
    await page.waitForTimeout(1_000)
    const kilobytes = (ending: string) =>
      [...sizes].filter(([of]) => of.endsWith(ending)).reduce((sum, [, size]) => sum + size, 0) / 1000
    const [scripts, styles, fonts] = ['.js', '.css', '.woff2'].map(kilobytes)
    console.log(
      `First load of a ${name}: ${scripts} KB of JavaScript, ${styles} KB of CSS, ${fonts} KB of fonts`,
    )
    // Each answer that comes later draws the page again, on a phone for a tenth of a second.
    expect(asked).toEqual([])
    expect(scripts).toBeGreaterThan(10)
    expect(scripts).toBeLessThan(most)
  })
}
