import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** What axe finds on a page, by all of its rules or some. It is asked many times, and put into a page once. */
export async function failings(page: Page, rules?: string[]) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (only) => {
    const asked = { resultTypes: ['violations'], ...(only && { runOnly: only }) } satisfies axe.RunOptions
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(asked)
    return violations
  }, rules)
}
