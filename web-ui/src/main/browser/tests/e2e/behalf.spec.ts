import { expect, test } from './overheard'
import { flawless } from './flawless'
import { board, idea, owner } from './hub'
import { customer, somebody } from './people'

test.use({ storageState: owner })

const NOBODY = { storageState: { cookies: [], origins: [] } }

/** A quick typist's 50 words a minute. */
const TYPING = { delay: 240 }

test('staff vote for a customer on the phone, by keyboard alone, within 20 seconds', async ({
  page,
  browser,
}) => {
  const called = `Grace ${somebody().slice(0, 8)}`
  await (await customer(browser, NOBODY, called)).close()
  const asked = await idea({ board: await board('Machines'), title: 'A quieter mill' })
  await page.goto(`ideas/${asked}`)
  await expect(page.getByRole('button', { name: 'What you can do' })).toBeVisible()

  const began = Date.now()
  await expect(async () => {
    await page.keyboard.press('Shift+V')
    await expect(page.getByRole('combobox', { name: 'Customer' })).toBeFocused({ timeout: 1_500 })
  }).toPass()
  await page.keyboard.type(called.slice(6, 12), TYPING)
  await expect(page.getByRole('option', { name: called })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Customer' })).toHaveValue(called)
  for (const field of ['How you heard it', 'Link', 'What they said']) {
    await page.keyboard.press('Tab')
    await expect(page.getByLabel(field)).toBeFocused()
  }
  await page.keyboard.type('It wakes the house.', TYPING)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`${called} now has a vote here.`)).toBeVisible()
  const seconds = (Date.now() - began) / 1000
  console.log(`vote for a customer by keyboard: ${seconds.toFixed(1)} s`)
  expect(seconds).toBeLessThan(20)

  await expect(page.getByRole('button', { name: /^Vote, one vote/ }).first()).toBeVisible()
  const history = page.getByRole('listitem').filter({ hasText: 'Vote on behalf of Grace' })
  await expect(history).toContainText('Call')
  await expect(history).toContainText('It wakes the house.')
})

test('whoever is not known yet is named by an address; what is wrong is said at its field', async ({
  page,
}) => {
  const asked = await idea({
    board: await board('Machines', 'AGREE_DISAGREE'),
    title: 'A louder mill',
  })
  await page.goto(`ideas/${asked}`)
  await page.getByRole('button', { name: 'What you can do' }).click()
  await page.getByRole('menuitem', { name: 'Vote for a customer' }).click()
  await page.getByRole('combobox', { name: 'Customer' }).fill('Nobody at all')
  await page.getByLabel('Link').fill('javascript:alert(1)')
  await page.getByRole('button', { name: 'Vote for them' }).click()
  await expect(page.getByText('A link begins with https:// or http://.')).toBeVisible()
  await page.getByLabel('Link').fill('https://tickets.example.org/7')
  await page.getByRole('button', { name: 'Vote for them' }).click()
  await expect(page.getByText('Pick somebody from the list, or type a whole email address.')).toBeVisible()
  await flawless(page, 'behalf')
  const customerAddress = somebody()
  await page.getByRole('combobox', { name: 'Customer' }).fill(customerAddress)
  await page.getByRole('radio', { name: 'Disagree' }).check()
  await page.getByRole('button', { name: 'Vote for them' }).click()
  await expect(page.getByText(`${customerAddress} now has a vote here.`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Link' })).toHaveAttribute(
    'href',
    'https://tickets.example.org/7',
  )
})
