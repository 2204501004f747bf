import { randomUUID } from 'node:crypto'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { board, idea, owner, put, shown } from './hub'
import { customer, memberOf, signedIn, somebody } from './people'
import type { Browser } from '@playwright/test'

const NOBODY = { storageState: { cookies: [], origins: [] } }
const PHONE = { viewport: { width: 390, height: 844 } }
const REASON = 'It tells where a child goes to school, which is private.'

/** A community manager, signed in on a phone. */
async function colleague(browser: Browser) {
  const email = somebody()
  const page = await (await browser.newContext({ ...NOBODY, ...PHONE })).newPage()
  await signedIn(page, email)
  await put(`members/${await memberOf(page)}/role`, { role: 'COMMUNITY_MANAGER' })
  await signedIn(page, email)
  return page
}

test('two people remove a comment for good, and its author reads why', async ({ browser }) => {
  const asked = await idea({ board: await board('Machines'), title: 'A quieter mill' })
  const comment = randomUUID()
  const author = await customer(browser, { ...NOBODY, ...PHONE })
  const member = await memberOf(author)
  await shown(await put(`ideas/${asked}/comments/${comment}`, { text: 'Little Bo, 4th grade' }, member))
  await shown(await put(`comments/${comment}/hidden`, { reason: 'Private' }))

  const page = await colleague(browser)
  await page.goto(`ideas/${asked}`)
  await page.getByRole('button', { name: 'Remove for good…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove this text for good?' })
  await dialog.getByRole('button', { name: 'Ask for a second person' }).click()
  await expect(dialog.getByText('Choose one of the two.')).toBeVisible()
  await expect(dialog.getByText('Please say it in a sentence or two.')).toBeVisible()
  await dialog.getByRole('radio', { name: /^It harms somebody/ }).check()
  await dialog.getByLabel('What is wrong with it, and by which rule?').fill(REASON)
  await flawless(page, 'removal-propose')
  await dialog.getByRole('button', { name: 'Ask for a second person' }).click()
  await expect(page.getByText('Somebody else of the team decides.', { exact: false })).toBeVisible()
  await expect(page.getByText('It waits for a second person.', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove for good…' })).toHaveCount(0)
  await flawless(page, 'removal-waits')
  await page.goto('settings/reports')
  await expect(page.getByText('You proposed this.', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove it for good' })).toHaveCount(0)
  await page.context().close()

  const second = await (await browser.newContext({ storageState: owner })).newPage()
  await second.goto('settings/reports')
  const waiting = second.getByRole('listitem').filter({ hasText: 'Little Bo' })
  await expect(waiting).toContainText(REASON)
  await waiting.getByRole('button', { name: 'Remove it for good' }).click()
  await expect(second.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await flawless(second, 'removal-agree', true)
  await second.getByRole('dialog').getByRole('button', { name: 'Remove it for good' }).click()
  await expect(waiting).toHaveCount(0)
  await second.goto(`ideas/${asked}`)
  await expect(second.getByText('Removed for good by the team: Private')).toBeVisible()
  await expect(second.getByText('Little Bo')).toHaveCount(0)
  await expect(second.getByRole('button', { name: 'Show it again' })).toHaveCount(0)
  await second.context().close()

  await author.goto('me/data')
  const told = author.locator('section').filter({ hasText: 'Removed texts' })
  await expect(told).toContainText(REASON)
  await expect(told).toContainText('within six months')
  await flawless(author, 'removal-told', true)
  await told.getByLabel('Your objection').fill('The school has said it itself')
  await told.getByRole('button', { name: 'Object' }).click()
  await expect(told).toContainText('The team has not answered yet.')

  const answering = await (await browser.newContext({ storageState: owner, ...PHONE })).newPage()
  await answering.goto('settings/reports')
  const objection = answering.getByRole('listitem').filter({ hasText: 'The school has said it itself' })
  await objection.getByRole('button', { name: 'Answer' }).click()
  await expect(objection).toContainText('Please say why in a few words.')
  await flawless(answering, 'removal-answer', true)
  await objection.getByLabel('Your answer to the author').fill('It did not name the child.')
  await objection.getByRole('button', { name: 'Answer' }).click()
  await expect(objection).toHaveCount(0)
  await answering.context().close()
  await author.reload()
  await expect(told).toContainText('It did not name the child.')
  await author.context().close()
})
