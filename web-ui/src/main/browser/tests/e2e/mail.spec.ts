import type { Page } from '@playwright/test'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { owner } from './hub'

test.use({ storageState: owner })

const REFUSED = {
  id: 'b1f7c7de-0b5c-4f4e-8a53-1f0d6a4a0001',
  kind: 'NOTICE',
  member: 'b1f7c7de-0b5c-4f4e-8a53-1f0d6a4a0002',
  name: 'Ada L.',
  createdAt: '2026-11-27T07:00:00Z',
  dueAt: null,
  tries: 5,
  state: 'DEAD',
  answer: '550 5.1.1 <address>: no such user',
}
const WAITING = {
  id: 'b1f7c7de-0b5c-4f4e-8a53-1f0d6a4a0003',
  kind: 'DIGEST',
  member: 'b1f7c7de-0b5c-4f4e-8a53-1f0d6a4a0004',
  name: null,
  createdAt: '2026-11-28T07:00:00Z',
  dueAt: '2026-11-28T08:00:00Z',
  tries: 1,
  state: 'WAITING',
  answer: null,
}

/** A hub whose mail server refuses somebody; the hub of the tests has none. */
async function refusing(page: Page) {
  let letters = [WAITING, REFUSED]
  await page.route('**/api/mail', (route) =>
    route.fulfill({
      json: { server: 'smtp.example.org:587', from: 'ascolto', waiting: 1, dead: 1, sent: 120, letters },
    }),
  )
  await page.route('**/api/mail/test', (route) =>
    route.fulfill({ json: { sent: false, answer: '535 5.7.8 Authentication failed' } }),
  )
  await page.route('**/api/mail/*/retry', (route) => route.fulfill({ status: 204 }))
  await page.route(`**/api/mail/${REFUSED.id}`, (route) => {
    letters = [WAITING]
    return route.fulfill({ status: 204 })
  })
}

test('the owner is told that a hub without a server sends nothing', async ({ page }) => {
  await page.goto('outbox')
  await expect(page.getByRole('heading', { name: 'Mail', exact: true })).toBeVisible()
  await expect(page.getByText('None is set up.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send a test to myself' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Codes to pass on' })).toBeVisible()
})

test('the owner reads what the server said, tries again and drops a letter', async ({ page }) => {
  await refusing(page)
  await page.goto('outbox')
  const letters = page.getByRole('region', { name: 'Letters that wait' })
  const refused = letters.getByRole('listitem').filter({ hasText: 'Ada L.' })
  await expect(refused).toContainText('Given up')
  await expect(refused).toContainText('no such user')
  await expect(letters).toContainText('Daily mail to somebody')
  await page.getByRole('button', { name: 'Send a test to myself' }).click()
  await expect(page.getByText('535 5.7.8 Authentication failed')).toBeVisible()
  await flawless(page, 'mail', true)

  await refused.getByRole('button', { name: 'Try the letter to Ada L. again' }).click()
  await expect(page.getByText('The letter to Ada L. is tried again.')).toBeVisible()
  await refused.getByRole('button', { name: 'Drop the letter to Ada L.' }).click()
  await expect(page.getByText('It never reaches Ada L.')).toBeVisible()
  await page.getByRole('button', { name: 'Drop it' }).click()
  await expect(refused).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Letters that wait' })).toBeFocused()
})
