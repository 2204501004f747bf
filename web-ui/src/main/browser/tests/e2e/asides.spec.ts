import { randomUUID } from 'node:crypto'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { board, idea, owner, shown, url, vote } from './hub'

test.use({ storageState: owner })

/** Browsers that came by a marked link, all from one network. */
async function campaign(id: string, votes: number) {
  const network = Math.floor(Math.random() * 200)
  for (let host = 1; host <= votes; host++) {
    const answer = await fetch(`${url}api/ideas/${id}/vote`, {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/json',
        'Sec-Fetch-Site': 'same-origin',
        'X-Forwarded-For': `203.0.${network}.${host}`,
      },
      body: JSON.stringify({ choice: 'UP', campaign: 'forum' }),
    })
    expect(answer.ok).toBe(true)
    await shown(Number(answer.headers.get('Ascolto-Position') ?? 0))
  }
}

test('votes by the dozen are set aside where everybody reads why, and taken back in', async ({ page }) => {
  const title = `A quiet mill ${randomUUID().slice(0, 8)}`
  const id = await idea({ board: await board('Machines'), title })
  await shown(await vote(id, `${randomUUID()}@example.org`))
  await campaign(id, 12)

  await page.goto(`ideas/${id}`)
  await expect(page.getByRole('button', { name: /13/ }).first()).toBeVisible()
  await page
    .getByRole('button', { name: 'Idea', exact: true })
    .or(page.locator('.acts-of-idea'))
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Set votes aside' }).click()
  await expect(page.getByRole('heading', { name: 'Which votes?' })).toBeVisible()
  await expect(page.getByText('Choose which votes you mean; nothing is meant yet.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Set aside', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.getByRole('checkbox', { name: /^forum/ }).check()
  await expect(page.getByText('12 votes on one idea would not count')).toBeVisible()
  await flawless(page, 'asides-choosing', true)
  await page.getByRole('button', { name: 'Set 12 votes aside' }).click()
  await expect(page.getByText('Say why: everybody can read it.')).toBeVisible()
  const reason = `A forum asked for votes ${randomUUID().slice(0, 8)}`
  await page.getByLabel('Why?').fill(reason)
  await page.getByRole('button', { name: 'Set 12 votes aside' }).click()
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: reason })
  await expect(row.getByRole('button', { name: /^Take back in/ })).toBeVisible()
  await expect(row).toContainText('12 votes')
  await flawless(page, 'asides')

  await page.goto(`ideas/${id}`)
  await expect(page.getByText(reason).first()).toBeVisible()
  await expect(page.getByText('12 votes set aside')).toBeVisible()
  await flawless(page, 'asides-idea', true)

  await page.goto('settings/asides')
  await row.getByRole('button', { name: /^Take back in/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take back in' }).click()
  await expect(row).toContainText('taken back in')
  await page.goto(`ideas/${id}`)
  await expect(page.getByText('Votes taken back in')).toBeVisible()
  await expect(page.locator('.aside-note')).toHaveCount(0)
})

test('how long data is kept is chosen with its effect before one’s eyes', async ({ page }) => {
  await page.goto('')
  await page.getByRole('button', { name: 'Manage', exact: true }).click()
  await page.getByRole('menuitem', { name: 'How long data is kept' }).click()
  const people = page.getByRole('listitem').filter({ hasText: 'People who no longer come' })
  await expect(people).toContainText('kept without end')
  await page.getByRole('button', { name: 'Change: People who no longer come' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Keep without end').uncheck()
  await dialog.getByLabel('Days').fill('12')
  await expect(dialog.getByText('A whole number of days from 90 to 3650.')).toBeVisible()
  await dialog.getByLabel('Days').fill('730')
  await expect(dialog.getByText(/^Next run .*nothing to do/)).toBeVisible()
  await flawless(page, 'retention-change')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(people).toContainText('kept for 730 days')
  await expect(people).toContainText('no mail server')
  await page.getByRole('button', { name: 'Run now: Details of sign-ins' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Details of sign-ins' })).toContainText(
    'Last run',
  )
  await flawless(page, 'retention', true)
  await page.getByRole('button', { name: 'Change: People who no longer come' }).click()
  await dialog.getByLabel('Keep without end').check()
  await expect(dialog.getByText('Nothing is deleted.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(people).toContainText('kept without end')
})

test('both in Italian', async ({ page }) => {
  await page.context().addCookies([{ name: 'lang', value: 'it', url }])
  await page.goto('settings/retention')
  await expect(page.getByText('Chi non viene più')).toBeVisible()
  await flawless(page, 'retention-italian')
  await page.goto('settings/asides')
  await expect(page.getByRole('heading', { name: 'Voti esclusi' })).toBeVisible()
  await flawless(page, 'asides-italian')
})
