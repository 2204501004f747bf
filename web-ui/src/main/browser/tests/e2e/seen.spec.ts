import { randomUUID } from 'node:crypto'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { board, idea, owner, put, shown } from './hub'
import { customer, somebody } from './people'

test('somebody reads what others see of them, and what not', async ({ browser }) => {
  const machines = await board('Machines')
  const members = await board('For members')
  await put(`boards/${members}`, { name: 'For members', votingModel: 'UPVOTE', visibility: 'SIGNED_IN' })
  const theirs = await idea({ board: machines, title: 'A quiet mill' })
  const page = await customer(browser)
  await page.goto('')
  const told = await page.evaluate(
    async ({ ids, theirs, machines, members, comment }) => {
      const put = (path: string, body: object) =>
        fetch(`api/${path}`, {
          method: 'PUT',
          body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json' },
        })
      await put(`ideas/${ids[0]}`, {
        board: machines,
        title: 'Let it purge itself',
        text: 'Two seconds.',
        tags: [],
      })
      await put(`ideas/${ids[1]}`, { board: members, title: 'Only for us', text: 'Hush.', tags: [] })
      const last = await put(`ideas/${theirs}/comments/${comment}`, { text: 'Mine **drifts**.' })
      const me = (await (await fetch('api/me')).json()) as { address: string }
      return { position: Number(last.headers.get('Ascolto-Position')), address: me.address }
    },
    { ids: [randomUUID(), randomUUID()], theirs, machines, members, comment: randomUUID() },
  )
  await shown(told.position)

  await page.getByRole('button', { name: 'You', exact: true }).click()
  await page.getByRole('menuitem', { name: 'What others see of you' }).click()
  const words = page.getByRole('region', { name: 'What you wrote 3' })
  await expect(words.getByRole('listitem')).toHaveCount(3)
  await expect(words.getByText('Ada B.')).toHaveCount(2)
  await expect(words.getByText('They do not see this idea.')).toBeVisible()
  await expect(words.getByText('Only for us')).toHaveCount(0)
  await expect(words.locator('strong')).toHaveText('drifts')
  const hidden = page.getByRole('region', { name: 'What they are not told' })
  await expect(hidden.getByText(told.address)).toBeVisible()
  await expect(hidden.getByText(/^Looked for in 10 answers: in none$/)).toHaveCount(3)
  await expect(hidden.getByText('Whoever asks who voted is refused')).toBeVisible()
  await flawless(page, 'seen', true)

  await page.getByRole('button', { name: 'Another member' }).click()
  await expect(words.getByText('Only for us')).toBeVisible()
  await expect(words.getByText('Ada B.')).toHaveCount(3)

  await page.getByRole('button', { name: 'Change name' }).click()
  await page.getByLabel('Your name').fill('Ada Byron King')
  await page.getByLabel('My full name').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(words.getByText('Ada Byron King')).toHaveCount(3)
  await expect(hidden.getByText('Full name')).toHaveCount(0)
  await expect(hidden.getByText(/^Looked for in/)).toHaveCount(2)
  await page.context().close()
})

test('whoever has written nothing is told so, and a visitor to sign in', async ({ browser, page }) => {
  const newcomer = await customer(browser, {}, `Zoe ${somebody().slice(0, 8)}`)
  await newcomer.goto('me/seen')
  await expect(newcomer.getByText('You have not shared or said anything yet.')).toBeVisible()
  await expect(newcomer.getByText('Whoever asks who voted is refused')).toBeVisible()
  await newcomer.context().close()
  await page.goto('me/seen')
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/enter$/)
})

test.describe('the owner', () => {
  test.use({ storageState: owner })

  test('sees as others do, too', async ({ page }) => {
    await page.goto('me/seen')
    const hidden = page.getByRole('region', { name: 'What they are not told' })
    await expect(hidden.getByText('owner@example.org')).toBeVisible()
    await expect(hidden.getByText('Whoever asks who voted is refused')).toBeVisible()
  })
})
