import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { screens } from './hub'

/** Nothing that axe finds, nothing wider than the page, and a picture: at this width, in both schemes. */
export async function flawless(page: Page, name: string, fullPage = false) {
  const width = page.viewportSize()?.width
  for (const colorScheme of ['light', 'dark'] as const) {
    // A colour on its way to another has no contrast to measure.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(endTransitions)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true)
    await page.screenshot({ path: `${screens}/${name}-${width}-${colorScheme}.png`, fullPage })
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
}

/** One that began while there was motion goes on, and in a row that was out of sight only now. */
function endTransitions() {
  for (const animation of document.getAnimations()) {
    if (animation instanceof CSSTransition) animation.finish()
  }
}
