import {
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type Page,
  type Request,
} from '@playwright/test'
import { setTimeout } from 'node:timers/promises'
import { url } from './hub'
import { leaked, secrets, type Listener } from './secrets'

export { expect }

const NOBODY: Listener = { permissions: [], ofThemselves: '' }
const READ = /json|html|csv|plain/
/** In milliseconds. */
const PATIENCE = 10_000
/** As whom and with whose eyes somebody asks. */
const WHO = ['cookie', 'authorization', 'x-act-as', 'ascolto-seen-by']
/** Beside what is followed: what is asked of the hub for this search itself. */
const unheard = globalThis.fetch

/** A request, and as much of it as says what its answer told nobody anew. */
export type Asked = { method: string; url: string; headers: Record<string, string>; body: string }

/**
 * Everything that a hub tells a test: answers, pages, files, live views and letters.
 * What tells somebody who another one is fails the test, and so does a page that asks anybody else, or
 * that does what its policy forbids.
 */
export class Overheard {
  bodies = 0
  letters = 0
  /** What was not told in time to be searched. */
  late = 0
  leaks: string[] = []
  private readonly pending = new Set<Promise<void>>()
  /** By what they are known; asked at once, because somebody may have signed out when it is needed. */
  private readonly listeners = new Map<string, Promise<Listener>>()
  private readonly read = new Set<string>()

  async follow(context: BrowserContext) {
    context.on('request', (request) => this.learn(request))
    context.on('console', (message) => {
      // A page that asks for more than it may is broken for somebody.
      if (message.text().includes('Content Security Policy')) this.leaks.push(message.text())
    })
    // Of what a page leaves behind unfinished no body ever comes.
    context.on('requestfinished', (request) => this.later(this.hear(request)))
    context.on('page', (page) => this.later(this.listen(page)))
  }

  /** What a browser forgot is not waited for; what takes longer than anybody waits is counted. */
  private later(work: Promise<void>) {
    const late = setTimeout(PATIENCE, true, { ref: false })
    const done: Promise<void> = Promise.race([work.then(() => false), late])
      .then((isLate) => void (this.late += Number(isLate)))
      .catch(() => {})
      .finally(() => this.pending.delete(done))
    this.pending.add(done)
  }

  private learn(request: Request) {
    if (!request.url().startsWith(url)) {
      // Somebody may go elsewhere, to a provider of identities; a page of ours asks nobody else.
      const goes = request.isNavigationRequest() || !request.frame().url().startsWith(url)
      if (!goes) this.elsewhere(request.url())
      return
    }
    this.learnFrom(request.method(), request.url(), request.postData() ?? '')
  }

  /** A page of ours asked for this, which is not ours. */
  elsewhere(asked: string) {
    if (!/^(data|blob|about):/.test(asked)) this.leaks.push(`asked another host: ${asked}`)
  }

  learnFrom(method: string, asked: string, body: string) {
    try {
      secrets.learn(method, new URL(asked).pathname, body)
    } catch (wrong) {
      this.leaks.push(String(wrong))
    }
  }

  private async hear(request: Request) {
    const response = await request.response()
    if (!response?.url().startsWith(url) || !READ.test(response.headers()['content-type'] ?? '')) return
    await this.search(
      {
        method: request.method(),
        url: response.url(),
        headers: await request.allHeaders(),
        body: request.postData() ?? '',
      },
      await response.text(),
    )
  }

  /** An answer that no followed browser got; the owner's key may read everything. */
  hearBeside(asked: Asked, type: string, body: () => Promise<string>) {
    const whose = whoever(asked.headers)
    const isOwner = whose.authorization === `Bearer ${process.env.HUB_KEY}` && Object.keys(whose).length === 1
    if (!isOwner && READ.test(type)) this.later(body().then((told) => this.search(asked, told)))
  }

  /** Of a live view no body ever ends; Chromium tells of each message. */
  private async listen(page: Page) {
    if (page.context().browser()?.browserType().name() !== 'chromium') return
    const session = await page.context().newCDPSession(page)
    session.on('Network.eventSourceMessageReceived', ({ data }) => {
      const heard = async () => {
        const cookie = (await page.context().cookies(url)).map(({ name, value }) => `${name}=${value}`)
        const asked = { method: 'live', url: '', headers: { cookie: cookie.join('; ') }, body: '' }
        await this.search(asked, data)
      }
      this.later(heard())
    })
    await session.send('Network.enable')
  }

  private async search({ method, url: at, headers, body }: Asked, said: string) {
    this.bodies += 1
    const before = this.listener(headers)
    const found = secrets.foundIn(said, at + body + (headers['x-act-as'] ?? ''))
    let told = found.length ? leaked(found, await before) : []
    // They may have said who they are, or were given a role, a moment ago.
    if (told.length) told = leaked(told, await ask(whoever(headers)))
    this.leaks.push(...told.map((one) => `${method} ${at} told ${one}`))
  }

  private listener(headers: Record<string, string>): Promise<Listener> {
    const key = JSON.stringify(whoever(headers))
    const known = this.listeners.get(key) ?? ask(whoever(headers))
    this.listeners.set(key, known)
    return known
  }

  /** A letter tells whoever it is for. */
  private async readLetters() {
    const answer = await unheard(`${url}api/outbox`, {
      headers: { Authorization: `Bearer ${process.env.HUB_KEY ?? ''}` },
    })
    if (!answer.ok) return
    for (const letter of (await answer.json()) as {
      at: string
      to: string
      subject: string
      text: string
    }[]) {
      const id = `${letter.at} ${letter.to}`
      if (this.read.has(id)) continue
      this.read.add(id)
      this.letters += 1
      const found = secrets.foundIn(`${letter.subject}\n${letter.text}`)
      const listener = { permissions: [], ofThemselves: letter.to }
      this.leaks.push(...leaked(found, listener).map((one) => `A letter to ${letter.to} told ${one}`))
    }
  }

  /** What was told since this was asked last. */
  async told(): Promise<string[]> {
    await Promise.all(this.pending)
    await this.readLetters()
    // Somebody may have chosen or changed their name since.
    this.listeners.clear()
    return this.leaks.splice(0)
  }

  get summary() {
    return `Overheard: ${this.bodies} bodies and ${this.letters} letters were searched for ${secrets.known.size} names and companies, and for every address; ${this.late} came too late`
  }
}

/** Of a request's headers, those by which the hub knows who sent it, and with whose eyes they read. */
function whoever(headers: Record<string, string>): Record<string, string> {
  const known = WHO.map((name) => [name, headers[name] ?? ''] as const)
  return Object.fromEntries(known.filter(([, value]) => value))
}

/** What the hub says of whoever asks. */
async function ask(headers: Record<string, string>): Promise<Listener> {
  if (!headers.authorization && !/(^|; )ascolto=/.test(headers.cookie ?? '')) return NOBODY
  const [session, me] = await Promise.all(
    ['session', 'me'].map((path) => unheard(`${url}api/${path}`, { headers })),
  )
  const permissions = session?.ok ? ((await session.json()) as { permissions?: string[] }).permissions : []
  return { permissions: permissions ?? [], ofThemselves: me?.ok ? await me.text() : '' }
}

/** All that is opened in a browser is followed, by whatever the test opens it. */
function following(browser: Browser, overheard: Overheard) {
  const open = browser.newContext.bind(browser)
  browser.newContext = async (...options) => {
    const context = await open(...options)
    await overheard.follow(context)
    return context
  }
}

/** What a test asks beside its browsers is answered by the same hub. */
function listening(overheard: Overheard) {
  globalThis.fetch = async (input, init) => {
    const answer = await unheard(input, init)
    const asked = {
      method: init?.method ?? 'GET',
      url: answer.url,
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: typeof init?.body === 'string' ? init.body : '',
    }
    const told = answer.clone()
    overheard.hearBeside(asked, told.headers.get('content-type') ?? '', () => told.text())
    return answer
  }
}

export const test = base.extend<{ discreet: void }, { overheard: Overheard }>({
  overheard: [
    async ({ browser }, use) => {
      const overheard = new Overheard()
      following(browser, overheard)
      listening(overheard)
      await use(overheard)
      console.log(overheard.summary)
    },
    { scope: 'worker', auto: true },
  ],
  discreet: [
    async ({ overheard }, use) => {
      await use()
      expect(await overheard.told(), 'who somebody is, and what pages may not do').toEqual([])
    },
    { auto: true },
  ],
})
