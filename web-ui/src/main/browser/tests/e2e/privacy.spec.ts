import { randomUUID } from 'node:crypto'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { board, owner, put, shown, vote } from './hub'
import { enter, named, somebody } from './people'

test('somebody reads what is known of them, and is forgotten', async ({ browser }) => {
  const tag = randomUUID().slice(0, 8)
  const name = `Ottilie ${tag}`
  const address = somebody()
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await page.goto('enter')
  await enter(page, address)
  await expect(page).not.toHaveURL(/enter/)
  await named(page, name)

  const slug = await board('Privacy')
  const [lonely, wanted] = [`Nobody else wants ${tag}`, `Others want ${tag}`]
  const [one, other] = [randomUUID(), randomUUID()]
  await put(`ideas/${one}`, { board: slug, title: lonely, text: 'Mine', tags: [] }, address)
  await put(`ideas/${other}`, { board: slug, title: wanted, text: 'Ours', tags: [] }, address)
  await put(`ideas/${other}/comments/${randomUUID()}`, { text: `A remark ${tag}` }, address)
  await put(`ideas/${other}/comments/${randomUUID()}`, { text: `${name} is right` }, somebody())
  await shown(await vote(other, somebody()))

  await page.goto('me/data')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My data')
  await expect(page.getByText(address)).toBeVisible()
  await expect(page.getByRole('checkbox', { name: wanted })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: lonely })).not.toBeChecked()
  await expect(page.getByRole('checkbox', { name: `A remark ${tag}` })).not.toBeChecked()
  await flawless(page, 'my-data', true)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as a file' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('ascolto-data.json')

  await page.getByRole('button', { name: 'Forget me…' }).click()
  await expect(page.getByRole('dialog')).toContainText('One idea stays, no comment.')
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await flawless(page, 'forget-me')
  await page.getByRole('button', { name: 'Forget me for good' }).click()
  await expect(page.getByText('It is done: you are signed out', { exact: false })).toBeVisible()
  await expect(page).not.toHaveURL(/me\/data|#/)

  await expect(async () => {
    await page.goto(`ideas/${one}`)
    await expect(page.getByText(lonely)).toHaveCount(0)
  }).toPass()
  await page.goto(`ideas/${other}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wanted)
  await expect(page.getByText(`A remark ${tag}`)).toHaveCount(0)
  await expect(page.getByText('Gone with a former member')).toBeVisible()
  await page.context().close()

  const staff = await (await browser.newContext({ storageState: owner })).newPage()
  await staff.goto('settings/mentions')
  const mention = staff.locator('.reports > li').filter({ hasText: `${name} is right` })
  await expect(mention).toBeVisible()
  await flawless(staff, 'mentions', true)
  await mention.getByRole('button', { name: 'Destroy this wording' }).click()
  await staff.getByRole('dialog').getByRole('button', { name: 'Destroy this wording' }).click()
  await expect(mention).toHaveCount(0)
  await staff.goto(`ideas/${other}`)
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText(wanted)
  await expect(staff.getByText(`${name} is right`)).toHaveCount(0)
  await staff.context().close()
})

test('an owner hands the role over before being forgotten', async ({ browser }) => {
  const page = await (await browser.newContext({ storageState: owner })).newPage()
  await page.goto('me/data')
  await expect(page.getByText('You are an owner of this hub.', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Forget me…' })).toHaveCount(0)
  await page.context().close()
})
