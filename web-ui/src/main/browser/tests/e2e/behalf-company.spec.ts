import { randomUUID } from 'node:crypto'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { board, idea, owner, put, shown } from './hub'
import { called } from './people'
import { somebody } from './people'
import { LOCALES, spoken } from './spoken'

/** A quick typist's 50 words a minute. */
const TYPING = { delay: 240 }

for (const language of ['en', 'it'] as const) {
  const says = spoken(language)

  test.describe(`in ${language}`, () => {
    test.use({ storageState: owner, locale: LOCALES[language] })

    test('staff vote for a company of which nobody is known, by keyboard alone, within 20 seconds', async ({
      page,
    }) => {
      const tag = randomUUID().slice(0, 6)
      await put(`accounts/crm-${tag}`, { name: `${tag} Torrefazione` })
      const asked = await idea({ board: await board('Machines'), title: 'A quieter mill' })
      await page.goto(`ideas/${asked}`)
      await expect(page.getByRole('button', { name: says('idea.acts') })).toBeVisible()

      const began = Date.now()
      const who = page.getByRole('combobox', { name: says('behalf.who') })
      await expect(async () => {
        await page.keyboard.press('Shift+V')
        await expect(who).toBeFocused({ timeout: 1_500 })
      }).toPass()
      await page.keyboard.type(tag, TYPING)
      const company = page.getByRole('option', { name: says('behalf.somebody') })
      await expect(company).toContainText(`${tag} Torrefazione`)
      await page.keyboard.press('Enter')
      await expect(who).toHaveValue(says('behalf.somebody'))
      for (const field of ['behalf.email', 'behalf.source', 'behalf.url', 'behalf.note']) {
        await page.keyboard.press('Tab')
        await expect(page.getByLabel(says(field))).toBeFocused()
      }
      await page.keyboard.type('It wakes us.', TYPING)
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText(says('behalf.done'))).toContainText(`${tag} Torrefazione`)
      const seconds = (Date.now() - began) / 1000
      console.log(`vote for a company by keyboard, ${language}: ${seconds.toFixed(1)} s`)
      expect(seconds).toBeLessThan(20)

      const asking = page.getByRole('region', { name: says('asking.title') })
      await expect(asking).toContainText(`${tag} Torrefazione`)
    })

    test('whoever is at a company is picked by its name, or named by an address', async ({ page }) => {
      const tag = randomUUID().slice(0, 6)
      const ada = somebody()
      await put(`accounts/crm-${tag}`, { name: `Bar ${tag}` })
      await shown(await put(`members/${ada}/customer`, { account: `crm-${tag}` }))
      const globex = somebody()
      const other = randomUUID()
      await put(`accounts/${other}`, { name: called('Globex') })
      await shown(await put(`members/${globex}/customer`, { account: other }))
      const asked = await idea({ board: await board('Machines'), title: 'Hot water' })
      await page.goto(`ideas/${asked}`)
      await page.getByRole('button', { name: says('idea.acts') }).click()
      await page.getByRole('menuitem', { name: says('idea.behalf') }).click()
      const who = page.getByRole('combobox', { name: says('behalf.who') })
      await who.pressSequentially(tag)
      await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(2)
      await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(ada)
      await flawless(page, `behalf-found-${language}`)
      await page.getByRole('listbox').getByRole('option').nth(1).click()
      const email = page.getByLabel(says('behalf.email'))
      await email.fill('ada')
      await page.getByRole('button', { name: says('behalf.vote'), exact: true }).click()
      await expect(page.getByText(says('behalf.email-bad'))).toBeVisible()
      await email.fill(globex)
      await page.getByRole('button', { name: says('behalf.vote'), exact: true }).click()
      await expect(page.getByText(says('behalf.other-company'))).toBeVisible()
      await flawless(page, `behalf-company-${language}`)
      const bo = somebody()
      await email.fill(bo)
      await page.getByRole('button', { name: says('behalf.vote'), exact: true }).click()
      await expect(page.getByText(says('behalf.done'))).toContainText(bo)
      await expect(page.getByRole('region', { name: says('asking.title') })).toContainText(`Bar ${tag}`)
    })
  })
}
