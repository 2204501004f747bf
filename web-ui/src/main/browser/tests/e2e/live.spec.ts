import { expect, test } from './overheard'
import { board, idea, owner, shown, stage, vote } from './hub'

test('a vote in one browser moves the roadmap in another', async ({ browser }) => {
  const slug = await board('Watched')
  const id = await idea({ board: slug, title: 'A quiet mill' })
  await shown(await stage(id, 'planned'))
  const watching = await (await browser.newContext()).newPage()
  await watching.goto(`roadmap?board=${slug}`)
  await expect(watching.getByRole('main').getByRole('status')).toHaveText('Live')
  const card = watching.getByRole('listitem').filter({ hasText: 'A quiet mill' })
  await expect(card).toContainText('0 votes')

  const voting = await (await browser.newContext({ storageState: owner })).newPage()
  await voting.goto(`ideas/${id}`)
  await voting.getByRole('button', { name: /^Vote/ }).first().click()
  await expect(card).toContainText('one vote')

  await stage(id, 'shipped')
  await expect(watching.locator('.col.shipped')).toContainText('A quiet mill')
  await expect(watching.locator('.col.planned')).not.toContainText('A quiet mill')
})

test('a vote elsewhere moves the number in the list, without motion', async ({ page }) => {
  const slug = await board('Counted')
  const id = await idea({ board: slug, title: 'A quiet mill' })
  await page.goto(`boards/${slug}`)
  const key = page.getByRole('button', { name: /^Vote/ })
  await expect(key).toHaveAccessibleName('Vote, 0 votes')
  await vote(id, 'ada@example.org')
  await expect(key).toHaveAccessibleName('Vote, one vote')
  await expect(key.locator('.roll')).not.toHaveClass(/up|down/)
})

test('of twelve tabs over plain HTTP the last loads at once, and the one shown is live', async ({
  browser,
}) => {
  const slug = await board('Twelve')
  const id = await idea({ board: slug, title: 'A quiet mill' })
  await shown(await stage(id, 'planned'))
  const context = await browser.newContext()
  const tabs = []
  let took = 0
  for (let at = 0; at < 12; at++) {
    const tab = await context.newPage()
    const begun = Date.now()
    await tab.goto(`roadmap?board=${slug}`)
    await expect(tab.getByRole('link', { name: 'A quiet mill' })).toBeVisible()
    await expect(tab.getByRole('main').getByRole('status')).toHaveText('Live')
    took = Date.now() - begun
    tabs.push(tab)
  }
  console.log(`The twelfth tab was live after ${took} ms`)
  expect(took).toBeLessThan(5_000)
  const last = tabs.at(-1)
  await vote(id, 'ada@example.org')
  await expect(last!.getByRole('listitem').filter({ hasText: 'A quiet mill' })).toContainText('one vote')

  const first = tabs[0]
  await expect(first!.getByRole('main').getByRole('status')).toHaveText('Live where you look')
  await first!.bringToFront()
  await first!.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(first!.getByRole('main').getByRole('status')).toHaveText('Live')
  await expect(first!.getByRole('listitem').filter({ hasText: 'A quiet mill' })).toContainText('one vote')
})
