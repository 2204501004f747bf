import { expect, type Page } from '@playwright/test'
import { failings } from './failings'
import { screens } from './hub'

/** A picture of each step of a story, numbered, and no step that a screen reader could not take. */
export function telling(page: Page, name: string) {
  let step = 0
  return async (what: string) => {
    step += 1
    expect(await failings(page)).toEqual([])
    await page.screenshot({ path: `${screens}/story-${name}-${step}-${what}.png` })
  }
}
