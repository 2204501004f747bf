import { mkdirSync } from 'node:fs'
import { board, code, idea, screens } from '../e2e/hub'
import { expect, test } from '../e2e/overheard'
import { called, somebody } from '../e2e/people'
import { spoken } from '../e2e/spoken'
import { BROWSERS } from './hands'
import { relay } from './relay'

const says = spoken('en') as (key: string) => string
const button = (name: string) => `//main//button[normalize-space()="${name}"]`
const field = (label: string) =>
  `//*[@id=//label[normalize-space()="${label}"]/@for or @aria-label="${label}"]`
const VOTE = '//button[contains(@class, "key") and contains(@class, "wide")]'

for (const [name, taken] of Object.entries(BROWSERS)) {
  test(`the customer on the phone votes, says who she is, comments, and comes back, in ${name}`, async ({
    overheard,
  }) => {
    test.skip(!taken, `${name} is not installed`)
    if (!taken) return
    test.setTimeout(120_000)
    const id = await idea({ board: await board('Elsewhere'), title: 'A quieter pump', text: 'Please.' })
    const { url, end } = await relay(overheard)
    const before = overheard.bodies
    const hands = await taken((asked) => asked.startsWith(url) || overheard.elsewhere(asked))
    mkdirSync(screens, { recursive: true })
    let step = 0
    const picture = async (what: string) =>
      hands.picture(`${screens}/story-${name.toLowerCase()}-${++step}-${what}.png`)
    try {
      await hands.open(`${url}ideas/${id}`)
      await hands.sees(VOTE)
      await picture('link')
      await hands.press(VOTE)
      await hands.sees(`${VOTE}[@aria-pressed="true"]`)
      await hands.press(`//a[normalize-space()="${says('vote.hear')}"]`)
      const email = somebody()
      await hands.type(field(says('enter.email')), email)
      await picture('address')
      await hands.press(button(says('enter.send')))
      await hands.sees(field(says('enter.code')))
      await hands.type(field(says('enter.code')), await code(email))
      await expect.poll(hands.address, { timeout: 15_000 }).not.toContain('enter')

      await hands.open(`${url}ideas/${id}`)
      await hands.sees(`${VOTE}[@aria-pressed="true"]`)
      await hands.type(field(says('talk.field')), 'My neighbour would thank you.')
      await hands.press(button(says('talk.send')))
      await hands.type(field(says('name.name')), called('Nina'))
      await picture('name')
      await hands.press(button(says('name.keep')))
      await hands.sees('//*[contains(@class, "cm")]//*[contains(text(), "My neighbour")]')
      await picture('commented')

      await hands.open(`${url}ideas/${id}`)
      await hands.sees(`${VOTE}[@aria-pressed="true"]`)
      await hands.sees('//*[contains(@class, "cm")]//*[contains(text(), "My neighbour")]')
      expect(overheard.bodies - before).toBeGreaterThan(10)
    } catch (failure) {
      await picture('failed')
      throw failure
    } finally {
      await hands.leave()
      end()
    }
  })
}
