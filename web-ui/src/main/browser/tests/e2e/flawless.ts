import { expect, type Page } from '@playwright/test'
import { failings } from './failings'
import { screens } from './hub'

/** All that axe knows; in the dark once more what differs from the light. */
const RULES = { light: undefined, dark: ['color-contrast', 'link-in-text-block'] }

const WIDTHS = [390, 1280]

/** Nothing that axe finds, nothing wider than the page, and a picture: at both widths, in both schemes. */
export async function flawless(page: Page, name: string, fullPage = false) {
  const before = page.viewportSize()
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 500 ? 844 : 900 })
    for (const scheme of ['light', 'dark'] as const)
      await looksRight(page, `${name}-${width}`, scheme, fullPage)
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (before) await page.setViewportSize(before)
}

async function looksRight(page: Page, name: string, colorScheme: 'light' | 'dark', fullPage: boolean) {
  // A colour on its way to another has no contrast to measure.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.evaluate(endTransitions)
  expect(await failings(page, RULES[colorScheme])).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
  ).toBe(true)
  await page.screenshot({ path: `${screens}/${name}-${colorScheme}.png`, fullPage })
}

/** One that began while there was motion goes on, and in a row that was out of sight only now. */
function endTransitions() {
  for (const animation of document.getAnimations()) {
    if (animation instanceof CSSTransition) animation.finish()
  }
}
