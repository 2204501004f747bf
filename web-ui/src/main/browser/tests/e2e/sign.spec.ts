import { expect, test } from './overheard'
import { flawless } from './flawless'
import { board, code, idea, owner } from './hub'
import { called, enter, somebody } from './people'

test.use({ viewport: { width: 390, height: 844 } })

test('a visitor votes without an account, once, and may take it back', async ({ page }) => {
  const slug = await board('Mills')
  await idea({ board: slug, title: 'A quiet mill' })
  await page.goto(`boards/${slug}`)
  const key = page.getByRole('button', { name: /^Vote/ })
  await key.click()
  await expect(key).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('Your vote counts.')).toBeVisible()
  await flawless(page, 'voted')
  await page.reload()
  await expect(key).toHaveAttribute('aria-pressed', 'true')
  await key.click()
  await expect(key).toHaveAccessibleName(/0 votes/)
})

test('a tap before signing in waits, and counts once the person is known', async ({ page }) => {
  const slug = await board('Sayings', 'AGREE_DISAGREE')
  await idea({ board: slug, title: 'Repairs should be possible' })
  const ada = somebody()
  await page.goto(`boards/${slug}`)
  await page.getByRole('button', { name: 'Agree', exact: true }).click()
  await expect(page.getByText('Your vote for “Repairs should be possible” is kept.')).toBeVisible()
  await flawless(page, 'enter-waiting')
  await page.getByLabel('Your email address').fill('ada')
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await expect(page.getByText('This does not look like an email address.')).toBeVisible()
  await page.getByLabel('Your email address').fill(ada)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  const digits = page.getByLabel('The six digits')
  await expect(digits).toBeFocused()
  await flawless(page, 'enter-code')
  await digits.fill('000 000')
  await expect(page.getByText('This code is wrong or too old.')).toBeVisible()
  await digits.fill(await code(ada))
  await expect(page).toHaveURL(new RegExp(`boards/${slug}$`))
  await expect(page.getByRole('button', { name: 'Agree', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(page.getByText('Agree 100%')).toBeVisible()
})

test('what was voted for without an account is the person’s, once', async ({ page }) => {
  const slug = await board('Mills')
  await idea({ board: slug, title: 'A quiet mill' })
  await page.goto(`boards/${slug}`)
  await page.getByRole('button', { name: /^Vote/ }).click()
  await page.getByRole('link', { name: 'Hear what becomes of it?' }).click()
  await enter(page, somebody())
  await expect(page).not.toHaveURL(/enter/)
  await page.goto(`boards/${slug}`)
  const key = page.getByRole('button', { name: /^Vote/ })
  await expect(key).toHaveAttribute('aria-pressed', 'true')
  await expect(key).toHaveAccessibleName(/one vote/)
})

test('a member chooses what others see', async ({ page }) => {
  await page.goto('enter')
  await enter(page, somebody())
  await expect(page).not.toHaveURL(/enter/)
  await page.goto('enter')
  await page.getByRole('button', { name: 'Change name' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Please enter a name')).toBeVisible()
  await page.getByLabel('Your name').fill(called('Ada'))
  await page.getByLabel('First name and initial').check()
  await expect(page.getByText('Ada B.')).toBeVisible()
  await flawless(page, 'name')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Ada B.' })).toBeVisible()
  await flawless(page, 'you')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).not.toHaveURL(/enter/)
  await page.goto('enter')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test.describe('the owner', () => {
  test.use({ storageState: owner })

  test('passes on the codes of a hub that cannot send mail', async ({ page, browser }) => {
    const ada = somebody()
    const other = await browser.newPage({ storageState: { cookies: [], origins: [] } })
    await other.goto('enter')
    await other.getByLabel('Your email address').fill(ada)
    await other.getByRole('button', { name: 'Send me a code' }).click()
    await expect(other.getByText('This hub cannot send mail yet.')).toBeVisible()
    await page.goto('outbox')
    await expect(page.getByText(ada)).toBeVisible()
    await flawless(page, 'outbox')
    await other.close()
  })
})
