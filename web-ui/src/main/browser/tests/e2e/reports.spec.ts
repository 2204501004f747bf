import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { board, idea, owner, put, screens, shown } from './hub'
import { somebody } from './people'

const one = (page: Page, title: string) => page.locator('.reports > li').filter({ hasText: title })

test('a visitor reports, the team hides and leaves', async ({ browser }) => {
  const bad = `Buy cheap beans ${randomUUID().slice(0, 6)}`
  const id = await idea({ board: await board('Reports'), title: bad, text: 'At my **shop**.' })
  const harmless = `It drifts ${randomUUID().slice(0, 6)}`
  await shown(await put(`ideas/${id}/comments/${randomUUID()}`, { text: harmless }, somebody()))

  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(`ideas/${id}`)
  await visitor.getByRole('button', { name: 'What you can do' }).click()
  await visitor.getByRole('menuitem', { name: 'Report…' }).click()
  await visitor.getByRole('radio', { name: 'It is advertising or spam' }).check()
  await visitor.getByLabel('What should the team know? (optional)').fill('The same in every thread.')
  await visitor.screenshot({ path: `${screens}/report-light.png` })
  await visitor.getByRole('button', { name: 'Report it' }).click()
  await expect(visitor.getByText('Thank you. The team will look at it.')).toBeVisible()
  await visitor.getByRole('button', { name: /^More about the comment/ }).click()
  await visitor.getByRole('menuitem', { name: 'Report…' }).click()
  await visitor.getByRole('radio', { name: 'Something else' }).check()
  await visitor.getByRole('button', { name: 'Report it' }).click()
  await expect(visitor.getByRole('dialog')).toHaveCount(0)

  const staff = await (await browser.newContext({ storageState: owner })).newPage()
  await staff.goto('settings/reports')
  const idea1 = one(staff, bad).first()
  await expect(idea1.getByText('The same in every thread.')).toBeVisible()
  await expect(idea1.locator('strong')).toHaveText('shop')
  await flawless(staff, 'reports', true)
  await one(staff, harmless).getByRole('button', { name: 'Leave it as it is' }).click()
  await expect(one(staff, harmless)).toHaveCount(0)
  await idea1.getByRole('button', { name: 'Hide it…' }).click()
  await staff.getByLabel('Why? Everybody reads this in its place').fill('It is advertising')
  await staff.getByRole('button', { name: 'Hide it', exact: true }).click()
  await expect(one(staff, bad)).toHaveCount(0)

  await visitor.reload()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Hidden by the team')
  await expect(visitor.getByText('It is advertising')).toBeVisible()
  await expect(visitor.getByText(bad)).toHaveCount(0)
  await flawless(visitor, 'hidden-idea', true)

  await staff.goto(`ideas/${id}`)
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText(bad)
  await staff.getByRole('button', { name: 'Bring it back' }).click()
  await expect(staff.getByRole('button', { name: 'Bring it back' })).toHaveCount(0)
  await visitor.reload()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(bad)
  await visitor.context().close()
  await staff.context().close()
})
