import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { owner } from './hub'
import { somebody } from './people'
import { secrets } from './secrets'
import { LOCALES, spoken } from './spoken'

const picked = (page: Page, label: string | RegExp, text: string | Buffer) =>
  page.getByLabel(label).setInputFiles({
    name: 'customers.csv',
    mimeType: 'text/csv',
    buffer: typeof text === 'string' ? Buffer.from(text) : text,
  })

for (const language of ['en', 'it'] as const) {
  const says = spoken(language)

  test.describe(`in ${language}`, () => {
    test.use({ storageState: owner, locale: LOCALES[language] })

    test('customers come in from files, looked at first, and go out again', async ({ page }) => {
      const tag = randomUUID().slice(0, 6)
      // What is in a file no request shows.
      for (const company of [`crm-${tag}`, `Caffè ${tag}`]) secrets.confide(company)
      await page.goto('settings/customers')
      await page.getByRole('link', { name: says('customers.import') }).click()
      const companies =
        '\uFEFFRiferimento;Nome;Ricavo annuo;Rinnovo;Paese\r\n' +
        `crm-${tag};"Caffè ${tag}";12.000,50;31/01/2027;IT\r\n` +
        `bad-${tag};Altro;molto;;IT\r\n`
      await picked(page, says('import.csv-files'), companies)
      await page.getByRole('button', { name: says('import.look') }).click()
      await expect(page.getByText(says('forecast.companies')).last()).toBeVisible()
      await expect(page.getByText(says('failures.number-malformed')).last()).toBeVisible()
      await flawless(page, `import-companies-${language}`, true)
      await page.getByRole('button', { name: says('import.begin'), exact: true }).click()
      await expect(page.getByRole('heading', { name: says('import.state.DONE') })).toBeVisible()
      await expect(page.getByText(says('failures.number-malformed')).last()).toBeVisible()
      await page.getByRole('link', { name: says('import.see-customers') }).click()
      await page.getByRole('main').getByRole('searchbox').fill(tag)
      const made = page.getByRole('listitem').filter({ hasText: `Caffè ${tag}` })
      await expect(made).toContainText(language === 'it' ? '12.000,5' : '12,000.5')

      const ada = somebody()
      await page.goto('import')
      await page.getByLabel(says('import.format')).selectOption('people')
      await picked(page, says('import.csv-files'), `email,company,seats\n${ada},crm-${tag},4\n`)
      await page.getByRole('button', { name: says('import.look') }).click()
      await expect(page.getByText(says('forecast.people')).last()).toBeVisible()
      await page.getByRole('button', { name: says('import.begin'), exact: true }).click()
      await page.getByRole('link', { name: says('import.see-customers') }).click()
      await page.getByRole('main').getByRole('searchbox').fill(ada)
      await expect(page.getByRole('listitem').filter({ hasText: ada })).toContainText(`Caffè ${tag}`)

      await page.goto('settings/customers')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: says('customers.export-people') }).click(),
      ])
      const file = readFileSync(await download.path())
      expect(file.toString()).toContain(`${ada},,crm-${tag}`)
      await page.goto('import?of=people')
      await picked(page, says('import.csv-files'), file)
      await page.getByRole('button', { name: says('import.look') }).click()
      await expect(page.getByText(says('forecast.people')).last()).toBeVisible()
      await expect(page.locator('.scroll .err')).toHaveCount(0)
    })
  })
}
