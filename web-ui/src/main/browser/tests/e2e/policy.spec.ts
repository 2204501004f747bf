import { expect, test } from './overheard'
import { url } from './hub'

const PATHS = [
  '',
  'roadmap',
  'enter',
  'boards/machines',
  'api/boards',
  'api/openapi.json',
  'favicon.svg',
  'nowhere',
]

const ALWAYS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

test('every answer says what a browser may do with it, and nothing may be inline', async () => {
  for (const path of PATHS) {
    const { headers } = await fetch(url + path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy, path).toContain("default-src 'self'")
    expect(policy, path).toContain("frame-ancestors 'none'")
    expect(policy, path).not.toContain('unsafe')
    // Where a link of a page leads they may know from which site, not from which page.
    const isPage = headers.get('content-type')?.startsWith('text/html')
    const referrer = isPage ? 'strict-origin-when-cross-origin' : 'no-referrer'
    expect(headers.get('referrer-policy'), path).toBe(referrer)
    for (const [name, value] of Object.entries(ALWAYS))
      expect(headers.get(name), `${name} of ${path}`).toBe(value)
  }
})

test('what is permitted to one page is not to the next', async () => {
  const nonces = await Promise.all(
    ['', ''].map(async (path) => (await fetch(url + path)).headers.get('content-security-policy')),
  )
  expect(new Set(nonces).size).toBe(2)
})

test('a script and a style that somebody brought in do nothing', async ({ browser, overheard }) => {
  const page = await (await browser.newContext()).newPage()
  const refused: string[] = []
  await page.goto('roadmap')
  await page.exposeFunction('tell', (what: string) => refused.push(what))
  await page.evaluate(async () => {
    const { tell } = window as unknown as { tell: (what: string) => Promise<void> }
    document.addEventListener('securitypolicyviolation', (event) => void tell(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken over"'
    document.body.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.head.append(style)
    const image = new Image()
    image.src = 'https://example.org/pixel.png'
    document.body.append(image)
    await new Promise((done) => setTimeout(done, 300))
  })
  expect(refused.toSorted()).toEqual(['img-src', 'script-src-elem', 'style-src-elem'])
  expect(await page.title()).not.toBe('taken over')
  await expect(page.getByRole('heading', { name: 'Roadmap' })).toBeVisible()
  await page.context().close()
  // Everywhere else one such complaint fails the test.
  const complaints = await overheard.told()
  expect(complaints.length).toBeGreaterThanOrEqual(refused.length)
  expect(complaints.filter((one) => !/Content Security Policy|example\.org\/pixel/.test(one))).toEqual([])
})

test('the description of the API opens without asking anybody else', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(request.url())
  })
  await page.goto('api')
  await expect(page.getByRole('heading', { name: /Ascolto/ }).first()).toBeVisible()
  await expect(page.getByText('/api/ideas/{id}/vote').first()).toBeVisible()
  expect(complaints).toEqual([])
})
