import type { Browser } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { expect, test } from './overheard'
import { board, code, idea, owner, put, shown, stage } from './hub'
import { customer, named, somebody } from './people'
import { LOCALES, spoken, type Language } from './spoken'
import { telling } from './telling'

const TEXTS = {
  en: {
    board: 'Machines of the story',
    idea: 'A quieter pump before seven in the morning',
    text: 'The walls in my building are thin. A soft start would save a friendship.',
    like: 'A quiet pump in the morning',
    comment: 'My neighbour would thank you too.',
    answer: 'We measured it: the pump is loudest in its first second. A soft start is on its way.',
    rude: 'You are all fools.',
    why: 'It insults others',
    said: 'We begin with the Due.',
    heard: 'She calls every winter about this.',
  },
  it: {
    board: 'Macchine della storia',
    idea: 'Una pompa più silenziosa prima delle sette',
    text: 'I muri del mio palazzo sono sottili. Una partenza dolce salverebbe un’amicizia.',
    like: 'Pompa silenziosa alle sette',
    comment: 'Anche la mia vicina vi ringrazierebbe.',
    answer: 'L’abbiamo misurata: la pompa è più rumorosa nel primo secondo. La partenza dolce arriva.',
    rude: 'Siete tutti scemi.',
    why: 'Insulta gli altri',
    said: 'Cominciamo dalla Due.',
    heard: 'Ci chiama ogni inverno per questo.',
  },
} as const

const phone = (language: Language) => ({
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  locale: LOCALES[language],
})

async function atDesk(browser: Browser, language: Language) {
  const context = await browser.newContext({
    storageState: owner,
    viewport: { width: 1280, height: 900 },
    locale: LOCALES[language],
  })
  await context.addCookies([{ name: 'lang', value: language, url: test.info().project.use.baseURL ?? '' }])
  return context.newPage()
}

for (const language of ['en', 'it'] as const) {
  const says = spoken(language)
  const told = TEXTS[language]

  test.describe(`in ${language}`, () => {
    test('the customer on the phone votes, says who she is, comments, and comes back', async ({
      browser,
    }) => {
      const id = await idea({ board: await board(told.board), title: told.idea, text: told.text })
      const context = await browser.newContext(phone(language))
      const page = await context.newPage()
      const step = telling(page, `customer-${language}`)
      await page.goto(`ideas/${id}`)
      const key = page.locator('button.key.wide')
      await expect(key).toContainText(says('vote.vote'))
      await step('link')
      await key.tap()
      await expect(page.getByText(says('vote.counted')).first()).toBeVisible()
      await step('voted')

      await page
        .getByRole('link', { name: says('vote.hear') })
        .first()
        .tap()
      const email = somebody()
      await page.getByLabel(says('enter.email')).fill(email)
      await step('address')
      await page.getByRole('button', { name: says('enter.send') }).tap()
      await expect(page.getByLabel(says('enter.code'))).toBeFocused()
      await step('code')
      await page.getByLabel(says('enter.code')).fill(await code(email))
      await expect(page).not.toHaveURL(/enter/)

      await page.goto(`ideas/${id}`)
      await expect(key).toHaveAttribute('aria-pressed', 'true')
      await page.getByRole('textbox', { name: says('talk.field') }).fill(told.comment)
      await page.getByRole('button', { name: says('talk.send'), exact: true }).tap()
      await page.getByLabel(says('name.name')).fill('Nina Corradi')
      await step('name')
      await page.getByRole('button', { name: says('name.keep') }).tap()
      await expect(page.locator('.cm').getByText(told.comment)).toBeVisible()
      await step('commented')

      const back = await context.newPage()
      await back.goto(`ideas/${id}`)
      await expect(back.locator('button.key.wide')).toHaveAttribute('aria-pressed', 'true')
      await telling(back, `customer-${language}-back`)('returned')
      await context.close()
    })

    test('the customer whose idea exists already finds it while typing, and votes there', async ({
      browser,
    }) => {
      const slug = await board(told.board)
      const id = await idea({ board: slug, title: told.idea, text: told.text })
      const page = await customer(browser, { locale: 'en-GB', viewport: { width: 390, height: 844 } })
      await page.context().addCookies([{ name: 'lang', value: language, url: page.url() }])
      const step = telling(page, `exists-${language}`)
      await page.goto(`boards/${slug}/share`)
      await page.getByLabel(says('share.what')).fill(told.like)
      const similar = page.getByRole('complementary', { name: says('similar.label') })
      await expect(similar.getByRole('link', { name: told.idea })).toBeVisible()
      await step('similar')
      await similar.locator('button.key').click()
      await expect(similar.locator('button.key')).toHaveAttribute('aria-pressed', 'true')
      await step('voted')
      await similar.getByRole('link', { name: told.idea }).click()
      await expect(page).toHaveURL(new RegExp(id))
      await page.context().close()
    })

    test('staff on Monday answer, move three cards, hide a text, and vote for a caller', async ({
      browser,
    }) => {
      const slug = await board(told.board)
      const id = await idea({ board: slug, title: told.idea, text: told.text })
      const others = [
        await idea({ board: slug, title: 'Moka 1' }),
        await idea({ board: slug, title: 'Moka 2' }),
      ]
      for (const one of [id, ...others]) await stage(one, 'planned')
      const rude = somebody()
      await put('session/name', { name: 'Bruno Neri', shown: 'FULL' }, rude)
      await shown(await put(`ideas/${id}/comments/${randomUUID()}`, { text: told.rude }, rude))
      const caller = `Grazia ${randomUUID().slice(0, 6)}`
      const called = somebody()
      await shown(await put('session/name', { name: caller, shown: 'FULL' }, called))

      const page = await atDesk(browser, language)
      const step = telling(page, `monday-${language}`)
      await page.goto(`ideas/${id}`)
      await named(page, 'Chiara Bellandi')
      await page.reload()
      await page.getByRole('textbox', { name: says('talk.field') }).fill(told.answer)
      await page.getByRole('switch', { name: says('talk.official') }).check()
      await step('answering')
      await page.getByRole('button', { name: says('talk.send-official') }).click()
      await expect(page.getByRole('region', { name: says('talk.official-mark') })).toContainText(told.answer)

      await page
        .locator('.cm')
        .filter({ hasText: told.rude })
        .getByRole('button', { name: says('talk.more-about') })
        .click()
      await page.getByRole('menuitem', { name: says('talk.hide') }).click()
      await page.getByLabel(says('talk.hide-reason')).fill(told.why)
      await step('hiding')
      await page.getByRole('button', { name: says('talk.hide-yes') }).click()
      await expect(page.getByText(told.why)).toBeVisible()
      await expect(page.getByRole('dialog')).toHaveCount(0)

      await page.keyboard.press('Shift+V')
      await page.getByRole('combobox', { name: says('behalf.who') }).fill(caller)
      await page.getByRole('option', { name: caller }).click()
      await page.getByLabel(says('behalf.note')).fill(told.heard)
      await step('calling')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText(told.heard)).toBeVisible()

      await page.goto(`roadmap?board=${slug}`)
      for (const one of [id, ...others]) {
        await page
          .locator(`[data-card="${one}"]`)
          .getByRole('button', { name: says('moving.card') })
          .click()
        await page.getByRole('menuitem', { name: says('stage.in-progress') }).click()
        await page.getByLabel(says('moving.message')).fill(told.said)
        if (one === id) await step('moving')
        await page.getByRole('button', { name: says('moving.yes'), exact: true }).click()
        await expect(page.locator(`[data-card="${one}"][data-column="in-progress"]`)).toContainText(told.said)
      }
      await step('moved')
      await page.context().close()
    })
  })
}
