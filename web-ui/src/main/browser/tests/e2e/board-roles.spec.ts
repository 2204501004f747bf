import { randomUUID } from 'node:crypto'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { idea, owner, put, shown } from './hub'
import { called, customer, memberOf, signedIn, somebody } from './people'

const NOBODY = { storageState: { cookies: [], origins: [] }, viewport: { width: 1280, height: 900 } }

test('somebody is entrusted with one board, works on it, and is no more', async ({ browser }) => {
  const tag = randomUUID().slice(0, 6)
  const slug = `team-${tag}`
  await put(`boards/${slug}`, { name: `Inside ${tag}`, votingModel: 'UPVOTE', visibility: 'TEAM' })
  const asked = await idea({ board: slug, title: 'A lid that stays' })
  const name = called('Marta')
  const email = somebody()
  const marta = await customer(browser, NOBODY, name, email)
  await marta.goto(`ideas/${asked}`)
  await expect(marta.getByText('There is nothing here')).toBeVisible()

  const page = await (await browser.newContext({ storageState: owner })).newPage()
  await page.goto('settings/people')
  await page.getByRole('searchbox', { name: 'Name, company or whole email address' }).fill(name)
  const person = page.getByRole('main').getByRole('listitem').filter({ hasText: name })
  const decide = person.getByRole('button', { name: /^Decide about/ })
  await decide.click()
  await page.getByRole('menuitem', { name: 'On one board…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Board', { exact: true }).selectOption({ label: `Inside ${tag}` })
  await dialog.getByRole('button', { name: 'Give the role' }).click()
  await expect(dialog.getByText('Choose a role.')).toBeVisible()
  await dialog.getByRole('radio', { name: /^Product manager/ }).check()
  await flawless(page, 'people-on-board')
  await dialog.getByRole('button', { name: 'Give the role' }).click()
  await expect(person).toContainText(`Product manager of Inside ${tag}`)
  await expect(decide).toBeFocused()
  await flawless(page, 'people-entrusted')

  await signedIn(marta, email)
  await marta.goto(`boards/${slug}`)
  await expect(marta.getByText('A lid that stays')).toBeVisible()

  await decide.click()
  await page.getByRole('menuitem', { name: 'On one board…' }).click()
  await expect(dialog.getByRole('radio', { name: /^Product manager/ })).toBeChecked()
  await dialog.getByRole('radio', { name: /^No role on this board/ }).check()
  await dialog.getByRole('button', { name: 'No role on this board' }).click()
  await expect(person).not.toContainText('Product manager')
  await page.context().close()
  await marta.goto(`ideas/${asked}`)
  await expect(marta.getByText('There is nothing here')).toBeVisible()
  await marta.context().close()
})

test('whoever moves ideas on one board moves none elsewhere', async ({ browser }) => {
  const tag = randomUUID().slice(0, 6)
  const [here, elsewhere] = [`here-${tag}`, `there-${tag}`]
  for (const slug of [here, elsewhere]) {
    await put(`boards/${slug}`, { name: slug, votingModel: 'UPVOTE', visibility: 'PUBLIC' })
  }
  const mine = await idea({ board: here, title: `Mine ${tag}` })
  const others = await idea({ board: elsewhere, title: `Others’ ${tag}` })
  for (const one of [mine, others])
    await shown(await put(`ideas/${one}/stage`, { stage: 'planned', message: '' }))
  const email = somebody()
  const marta = await customer(browser, NOBODY, called('Marta'), email)
  await shown(await put(`members/${await memberOf(marta)}/boards/${here}/role`, { role: 'PRODUCT_MANAGER' }))
  await signedIn(marta, email)

  await marta.goto(`ideas/${mine}`)
  await marta.getByRole('button', { name: 'What you can do' }).click()
  await expect(marta.getByRole('menuitem', { name: 'Move…' })).toBeVisible()
  await expect(marta.getByRole('menuitem', { name: 'Vote for a customer' })).toHaveCount(0)
  await marta.goto(`ideas/${others}`)
  await marta.getByRole('button', { name: 'What you can do' }).click()
  await expect(marta.getByRole('menuitem', { name: 'Report…' })).toBeVisible()
  await expect(marta.getByRole('menuitem', { name: 'Move…' })).toHaveCount(0)

  await marta.goto('roadmap')
  await expect(marta.getByRole('button', { name: `Move Mine ${tag}` })).toBeVisible()
  await expect(marta.getByRole('link', { name: `Others’ ${tag}` })).toBeVisible()
  await expect(marta.getByRole('button', { name: `Move Others’ ${tag}` })).toHaveCount(0)
  await marta.context().close()
})
