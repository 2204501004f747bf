import { expect, test } from './overheard'
import { board, idea, url } from './hub'

const votesOf = async (id: string) =>
  ((await (await fetch(`${url}api/ideas/${id}`)).json()) as { votes: { up: number } }).votes.up

test.use({ viewport: { width: 390, height: 844 } })

test('a vote made in a tunnel waits on the page, and is made behind it', async ({ page, context }) => {
  const id = await idea({ board: await board('Tunnels'), title: 'A quiet mill' })
  await page.goto(`ideas/${id}`)
  const key = page.getByRole('button', { name: /vote/i }).locator('visible=true').first()
  await expect(key).toBeVisible()
  await context.setOffline(true)
  await key.click()
  await expect(page.getByText('There is no network. Keep this page open')).toBeVisible()
  await expect(key).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A quiet mill')
  expect(await votesOf(id)).toBe(0)
  await context.setOffline(false)
  await expect.poll(() => votesOf(id)).toBe(1)
  await expect(key).toHaveAttribute('aria-pressed', 'true')
})

test('an idea that cannot come in a tunnel comes behind it, and the list is there all the time', async ({
  page,
  context,
}) => {
  const slug = await board('Lists')
  await idea({ board: slug, title: 'A quiet mill' })
  await page.goto(`boards/${slug}`)
  await page.getByText('One idea', { exact: true }).waitFor()
  await context.setOffline(true)
  await page.getByRole('link', { name: 'A quiet mill' }).click()
  await expect(page.getByRole('alert')).toContainText('This part did not arrive')
  await page.goBack()
  await expect(page.getByRole('link', { name: 'A quiet mill' })).toBeVisible()
  await page.goForward()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('alert')).toContainText('This part did not arrive')
  await context.setOffline(false)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A quiet mill')
})

test('what a visitor says in a tunnel is kept while the page that asks who they are does not come', async ({
  page,
  context,
}) => {
  const id = await idea({ board: await board('Words'), title: 'A quiet mill' })
  await page.goto(`ideas/${id}`)
  const field = page.getByRole('textbox', { name: 'Add what you know' })
  await field.fill('It wakes my children.')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('This part did not arrive')
  await context.setOffline(false)
  await expect(page.getByLabel('Your email address')).toBeVisible()
  await page.goBack()
  await expect(field).toHaveValue('It wakes my children.')
})

test('a menu that does not come says so and opens once there is a network', async ({ page, context }) => {
  const slug = await board('Menus')
  await page.goto(`boards/${slug}`)
  const key = page.getByRole('button', { name: 'Language and appearance' })
  await key.waitFor()
  await context.setOffline(true)
  await key.click()
  await expect(page.getByText('This part did not arrive')).toBeVisible()
  await context.setOffline(false)
  await key.click()
  await expect(page.getByRole('menuitem', { name: 'Italiano' })).toBeVisible()
})
