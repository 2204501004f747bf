import puppeteer, { type ElementHandle } from 'puppeteer-core'
import { Builder, By, Capabilities, until, type WebDriver } from 'selenium-webdriver'
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'

/** What a person does in a browser that Playwright does not drive; things are named by XPath. */
export type Hands = {
  open: (address: string) => Promise<unknown>
  press: (what: string) => Promise<unknown>
  type: (where: string, words: string) => Promise<unknown>
  sees: (what: string) => Promise<unknown>
  address: () => Promise<string>
  picture: (file: string) => Promise<unknown>
  leave: () => Promise<unknown>
}

const PATIENCE = 15_000
const PHONE = { width: 390, height: 844 }

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => existsSync(file))
const DRIVER = '/usr/bin/WebKitWebDriver'
const SCREEN = '/usr/bin/Xvfb'
const MINI_BROWSER = readdirSync('/usr/lib')
  .map((machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`)
  .find((file) => existsSync(file))

/** Is told of what a page asks for, by a browser that tells it. */
type Watching = (asked: string) => unknown

/** Those that are installed here, by name. */
export const BROWSERS: Record<string, ((watching: Watching) => Promise<Hands>) | undefined> = {
  Firefox: FIREFOX ? (watching) => firefox(FIREFOX, watching) : undefined,
  WebKitGTK:
    MINI_BROWSER && existsSync(DRIVER) && existsSync(SCREEN) ? () => webkit(MINI_BROWSER) : undefined,
}

async function firefox(executablePath: string, watching: Watching): Promise<Hands> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    args: [`--width=${PHONE.width}`, `--height=${PHONE.height}`],
  })
  // In the tab that is shown: what is behind it is drawn by nobody.
  const [page = await browser.newPage()] = await browser.pages()
  page.on('request', (request) => watching(request.url()))
  const found = async (what: string) => {
    const element = await page.waitForSelector(`xpath/${what}`, { visible: true, timeout: PATIENCE })
    if (!element) throw new Error(`No ${what}`)
    return element
  }
  return {
    open: (address) => page.goto(address),
    press: async (what) => (await stillAt(await found(what))).click(),
    type: async (where, words) => (await found(where)).type(words),
    sees: found,
    // The page's own word: what is told of it lags behind where nothing was loaded.
    address: () => page.evaluate(() => location.href),
    picture: (path) => page.screenshot({ path: path as `${string}.png` }),
    leave: () => browser.close(),
  }
}

/** Where something is pressed is asked for before it is pressed: it must not move meanwhile. */
async function stillAt<E extends Element>(element: ElementHandle<E>) {
  for (let before = ''; ;) {
    const now = JSON.stringify(await element.boundingBox())
    if (now === before) return element
    before = now
    await new Promise((rest) => setTimeout(rest, 150))
  }
}

/** WebKit has no headless mode here: it is shown on a screen that nobody sees. */
async function webkit(binary: string): Promise<Hands> {
  const screen = spawn(SCREEN, ['-displayfd', '1', '-screen', '0', '1280x1000x24'])
  const display = await firstLine(screen.stdout)
  const port = String(20_000 + (process.pid % 10_000))
  const driver = spawn(DRIVER, [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      // It refuses to be root's with a sandbox; the pages are our own.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  })
  const wanted = new Capabilities()
    .set('browserName', 'MiniBrowser')
    .set('webkitgtk:browserOptions', { binary, args: ['--automation'] })
  const browser = await withPatience(() =>
    new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(wanted).build(),
  )
  await browser.manage().window().setRect(PHONE)
  const found = (what: string) => seen(browser, what)
  return {
    open: (address) => browser.get(address),
    press: async (what) => (await found(what)).click(),
    type: async (where, words) => (await found(where)).sendKeys(words),
    sees: found,
    address: () => browser.getCurrentUrl(),
    picture: async (file) => writeFileSync(file, await browser.takeScreenshot(), 'base64'),
    leave: async () => {
      await browser.quit()
      driver.kill()
      screen.kill()
    },
  }
}

async function seen(browser: WebDriver, what: string) {
  const element = await browser.wait(until.elementLocated(By.xpath(what)), PATIENCE, what)
  await browser.executeScript('arguments[0].scrollIntoView({ block: "center" })', element)
  return browser.wait(until.elementIsVisible(element), PATIENCE, what)
}

const firstLine = (stream: NodeJS.ReadableStream) =>
  new Promise<string>((found) => stream.once('data', (data: Buffer) => found(data.toString().trim())))

/** A driver listens a moment after it was started. */
async function withPatience<T>(attempt: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE
  for (;;) {
    try {
      return await attempt()
    } catch (failure) {
      if (Date.now() > until) throw failure
      await new Promise((rest) => setTimeout(rest, 200))
    }
  }
}
