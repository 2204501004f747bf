import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { defineConfig } from '@playwright/test'

/** An installed Chromium, preferably the one without windows; without one, Playwright looks for its own. */
function chromium(): string | undefined {
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file))
}

const path = chromium()
/** Which folder of tests; only those of the first are told on a hub that is filled before. */
const tests = process.env.HUB_TESTS ?? 'e2e'
const root = process.getuid?.() === 0

/** Run by BrowserJourney, which starts the packaged hub and says where it is. */
export default defineConfig({
  testDir: `tests/${tests}`,
  ...(tests === 'e2e' ? { globalSetup: './tests/e2e/story.ts' } : {}),
  outputDir: 'test-results',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./tests/e2e/lastLine.ts']],
  use: {
    baseURL: process.env.HUB_URL ?? 'http://127.0.0.1:8080/',
    locale: 'en-GB',
    launchOptions: {
      args: ['--disable-gpu', '--font-render-hinting=none', ...(root ? ['--no-sandbox'] : [])],
      ...(path ? { executablePath: path } : {}),
    },
  },
})
