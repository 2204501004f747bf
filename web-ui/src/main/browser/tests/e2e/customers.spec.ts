import { randomUUID } from 'node:crypto'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { board, idea, owner, put, shown, vote } from './hub'
import { somebody } from './people'

test.use({ storageState: owner })

/** A company of this plan, with so many people, whose addresses are returned. */
async function company(name: string, plan: string, revenue: number, people: number): Promise<string[]> {
  const reference = randomUUID()
  await put(`accounts/${reference}`, { name, attributes: { plan, revenue: String(revenue) } })
  const addresses = Array.from({ length: people }, somebody)
  for (const address of addresses) {
    await shown(await put(`members/${address}/customer`, { account: reference }))
  }
  return addresses
}

const segment = (slug: string, name: string, plan: string) =>
  put(`segments/${slug}`, {
    name,
    conditions: [{ attribute: 'account.plan', test: 'IS', values: [plan] }],
  })

test('a company and a segment are made, and open a board', async ({ page }) => {
  const tag = randomUUID().slice(0, 6)
  const name = `Torrefazione ${tag}`
  await page.goto('settings/customers')
  await page.getByRole('button', { name: 'New company' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('What your own systems call it').fill(`crm-${tag}`)
  await page.getByLabel('Plan').fill(`plan-${tag}`)
  await page.getByLabel('Revenue a year').fill('much')
  await page.getByRole('button', { name: 'Attribute', exact: true }).click()
  await page.getByLabel('Name', { exact: true }).last().fill('Region')
  await page.getByLabel('Value of region').fill('Puglia')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('A number, such as 12000.')).toBeVisible()
  await flawless(page, 'customers-new', true)
  await page.getByLabel('Revenue a year').fill('12000')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('searchbox', { name: 'Name of a company' }).fill(tag)
  const made = page.getByRole('listitem').filter({ hasText: name })
  await expect(made).toContainText('12,000 a year')
  await expect(made).toContainText('region: Puglia')

  const ada = somebody()
  await shown(await put(`members/${ada}/customer`, { account: `crm-${tag}` }))
  await page.goto('settings/customers?show=segments')
  await page.getByRole('button', { name: 'New segment' }).click()
  await page.getByLabel('Name', { exact: true }).fill(`Segment ${tag}`)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Name an attribute, such as country or account.plan.')).toBeVisible()
  await page.getByLabel('Attribute').fill('account.plan')
  await page.getByLabel('Values').fill(`plan-${tag}, other`)
  await expect(page.getByText(/^1 person of \d+ customers?, from 1 company$/)).toBeVisible()
  await flawless(page, 'segments-new', true)
  await page.getByRole('button', { name: 'Save' }).click()
  const segments = page.getByRole('listitem').filter({ hasText: `Segment ${tag}` })
  await expect(segments).toContainText(`the company’s plan is plan-${tag} or other`)

  await page.goto('settings/boards')
  await page.getByRole('button', { name: 'New board' }).click()
  await page.getByLabel('Name', { exact: true }).fill(`Pilots ${tag}`)
  await page.getByLabel('Only customers of a segment and the team read it').check()
  await page.getByRole('button', { name: 'Create the board' }).click()
  await expect(page.getByText('Choose one at least.')).toBeVisible()
  await page.getByLabel(new RegExp(`^Segment ${tag}`)).check()
  await flawless(page, 'board-for-segments', true)
  await page.getByRole('button', { name: 'Create the board' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: `Pilots ${tag}` })).toContainText(
    'Only customers of a segment',
  )
  await page.goto('settings/customers?show=segments')
  await expect(segments.getByRole('link', { name: `opens Pilots ${tag}` })).toBeVisible()
  await expect(segments.getByRole('button', { name: /Remove/ })).toHaveCount(0)
})

test('the team sees which customers ask', async ({ page }) => {
  const tag = randomUUID().slice(0, 6)
  const cafes = await company(`Caffè Centrale ${tag}`, `cafe-${tag}`, 9_000, 3)
  const offices = await company(`Officina ${tag}`, `office-${tag}`, 30_000, 2)
  await segment(`cafe-${tag}`, `Cafés ${tag}`, `cafe-${tag}`)
  await segment(`office-${tag}`, `Offices ${tag}`, `office-${tag}`)
  const asked = await idea({ board: await board('Machines'), title: 'Descale by hardness' })
  for (const who of [...cafes, offices[0] ?? '', somebody()]) await shown(await vote(asked, who))
  await page.goto(`ideas/${asked}`)
  const asking = page.getByRole('region', { name: 'Who asks' })
  await expect(asking).toContainText('4 of 5 known')
  await expect(asking).toContainText('39,000 a year from 2 companies; the largest is 77%')
  await expect(asking.getByRole('listitem').filter({ hasText: `Cafés ${tag}` })).toContainText('3')
  await expect(asking.getByRole('listitem').filter({ hasText: `Officina ${tag}` })).toContainText('1')
  await flawless(page, 'idea-asking', true)
})

test('somebody is made a customer of a company on the page of people, and voted for by its name', async ({
  page,
}) => {
  const tag = randomUUID().slice(0, 6)
  await company(`Bar Sport ${tag}`, 'pro', 100, 0)
  const ada = somebody()
  await shown(await put(`members/${ada}/customer`, { attributes: { seats: '4' } }))
  await page.goto('settings/people')
  const search = page.getByRole('searchbox', { name: 'Name, company or whole email address' })
  await search.fill(ada)
  const person = page.getByRole('listitem').filter({ hasText: ada })
  await expect(person).toContainText('seats: 4')
  await person.getByRole('button', { name: /Decide about/ }).click()
  await page.getByRole('menuitem', { name: 'As a customer…' }).click()
  await page.getByLabel('Company', { exact: true }).fill('Nobody’s')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toHaveText('No company is called so.')
  await flawless(page, 'people-customer')
  await page.getByLabel('Company', { exact: true }).fill(`bar sport ${tag}`)
  await page.getByRole('button', { name: 'Remove seats' }).click()
  await expect(page.locator(`option[value="Bar Sport ${tag}"]`)).toBeAttached()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(person).toContainText(`Bar Sport ${tag}`)
  await expect(person).not.toContainText('seats')
  await search.fill(`sport ${tag}`)
  await expect(person).toBeVisible()

  const asked = await idea({ board: await board('Machines'), title: 'A quieter mill' })
  await page.goto(`ideas/${asked}`)
  await page.getByRole('button', { name: 'What you can do' }).click()
  await page.getByRole('menuitem', { name: 'Vote for a customer' }).click()
  await page.getByRole('combobox', { name: 'Customer' }).pressSequentially(`sport ${tag}`)
  await page.getByRole('option', { name: new RegExp(`^${ada}.*Bar Sport ${tag}`) }).click()
  await page.getByRole('button', { name: 'Vote for them' }).click()
  await expect(page.getByRole('region', { name: 'Who asks' })).toContainText(`Bar Sport ${tag}`)
})
