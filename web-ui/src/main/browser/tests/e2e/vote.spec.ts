import { expect, test } from './overheard'
import { board, idea, owner, vote } from './hub'

test.describe('the owner', () => {
  test.use({ storageState: owner })

  test('votes, finds the vote again, and takes it back', async ({ page }) => {
    const slug = await board('Mills')
    const id = await idea({ board: slug, title: 'A quiet mill' })
    await vote(id, 'ada@example.org')
    await page.goto(`boards/${slug}`)
    const key = page.getByRole('button', { name: /^Vote/ })
    await expect(key).toHaveAccessibleName('Vote, one vote')
    await key.click()
    await expect(key).toHaveAttribute('aria-pressed', 'true')
    await expect(key).toHaveAccessibleName('Vote, 2 votes')

    await page.getByRole('link', { name: 'A quiet mill' }).click()
    await expect(page.getByRole('button', { name: 'Vote, 2 votes' })).toHaveAttribute('aria-pressed', 'true')
    await page.reload()
    const large = page.getByRole('button', { name: 'Vote, 2 votes' })
    await large.focus()
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Vote, one vote' })).toHaveAttribute(
      'aria-pressed',
      'false',
    )
  })

  test('changes an answer, which counts once', async ({ page }) => {
    const slug = await board('Sayings', 'AGREE_DISAGREE')
    await idea({ board: slug, title: 'Repairs should be possible' })
    await page.goto(`boards/${slug}`)
    await page.getByRole('button', { name: 'Agree', exact: true }).click()
    await expect(page.getByText('Agree 100%')).toBeVisible()
    await page.getByRole('button', { name: 'Disagree' }).click()
    await expect(page.getByText('Disagree 100%')).toBeVisible()
    await expect(page.getByText('n = 1')).toBeVisible()
  })

  test('sees the key come up again, and why, when the vote is refused', async ({ page }) => {
    const slug = await board('Refusals')
    await idea({ board: slug, title: 'A quiet mill' })
    await page.goto(`boards/${slug}`)
    await page.route('**/vote', (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status: 409, code: 'idea.closed' }),
      }),
    )
    const key = page.getByRole('button', { name: /^Vote/ })
    await key.click()
    await expect(page.getByText('This idea no longer takes votes.')).toBeVisible()
    await expect(key).toHaveAttribute('aria-pressed', 'false')
    await expect(key).toHaveAccessibleName('Vote, 0 votes')
  })
})

test('a link that was used says so', async ({ page }) => {
  await page.goto(`enter#${'u'.repeat(43)}`)
  await expect(page.getByRole('alert')).toContainText('This link was used already')
  expect(page.url()).not.toContain('#')
})
