import type { Page } from '@playwright/test'
import { expect, test } from './overheard'
import { failings } from './failings'
import { flawless } from './flawless'
import { owner, screens, url } from './hub'

const IDEA = 'ideas/5d0d2f6e-6c54-4c1e-9d53-0b1b6c1f0003'
const PAGES = [
  { name: 'home', path: '', heading: 'Boards' },
  { name: 'board', path: 'boards/machines', heading: 'Machines & app' },
  { name: 'board-agree', path: 'boards/service', heading: 'How we should serve you' },
  { name: 'board-nothing', path: 'boards/machines?q=zzzz', heading: 'No idea matches' },
  { name: 'idea', path: IDEA, heading: 'Descaling reminder that knows my water hardness' },
  { name: 'roadmap', path: 'roadmap?board=machines', heading: 'Roadmap' },
  { name: 'roadmap-then', path: 'roadmap?asOf=2020-01-01', heading: 'Nothing is on the roadmap yet' },
  { name: 'enter', path: 'enter', heading: 'Sign in' },
  { name: 'components', path: 'components', heading: 'Parts' },
  { name: 'missing', path: 'nowhere', heading: 'There is nothing here' },
  { name: 'import', path: 'import', heading: 'Import', as: owner },
  { name: 'views', path: 'views', heading: 'Views', as: owner },
  { name: 'reports', path: 'settings/reports', heading: 'Reports', as: owner },
  { name: 'board-owner', path: 'boards/machines', heading: 'Machines & app', as: owner },
]

test('what nobody can hear of or read is found', async ({ page }) => {
  await page.setContent('<img src="cup.png"><p style="color: #bbb; background: #fff">A quiet mill</p>')
  const found = (await failings(page)).map(({ id }) => id)
  expect(found).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']))
  expect((await failings(page, ['color-contrast'])).map(({ id }) => id)).toEqual(['color-contrast'])
})

for (const { name, path, heading, as } of PAGES) {
  test(`${name} is accessible, fits and asks nobody else`, async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      reducedMotion: 'reduce',
      ...(as ? { storageState: as } : {}),
    })
    const page = await context.newPage()
    const complaints = listened(page, name === 'missing')
    await page.goto(path)
    await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible()
    await page.waitForLoadState('load')
    // What a page asks for or complains of a moment later counts, too.
    await page.waitForTimeout(300)
    expect(await misfits(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await misfits(page)).toEqual([])
    await flawless(page, name, true)
    expect(complaints).toEqual([])
    await context.close()
  })
}

/** Whatever the browser complains about, and every request to another host. */
function listened(page: Page, missing: boolean): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !missing) complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(request.url())
  })
  return complaints
}

/** Text under 12 px, what sticks out to the right, and on phones keys that are too small for a thumb. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const phone = innerWidth < 500
    const found: string[] = []
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`${document.documentElement.scrollWidth} px wide`)
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const box = element.getBoundingClientRect()
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      if (own && box.width > 1 && parseFloat(getComputedStyle(element).fontSize) < 12)
        found.push(element.outerHTML)
      const key = element.matches('button, select, .tabbar a, .btn')
      if (phone && key && box.width > 1 && box.height < 43.5)
        found.push(`${box.height}: ${element.outerHTML}`)
    }
    return found
  })
}

test('the picture of the README', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    storageState: owner,
  })
  const page = await context.newPage()
  await page.goto('boards/machines')
  await expect(page.locator('.trend .cap').first()).toBeVisible()
  for (const at of [0, 2]) {
    const key = page.getByRole('button', { name: /^Vote/ }).nth(at)
    if ((await key.getAttribute('aria-pressed')) === 'false') await key.click()
  }
  await page.mouse.move(0, 0)
  await expect(page.getByRole('button', { pressed: true })).toHaveCount(2)
  await page.screenshot({ path: `${screens}/readme.png` })
})
