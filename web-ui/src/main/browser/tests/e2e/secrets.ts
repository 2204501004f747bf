/** Who somebody is, as far as others are not to know it: what the tests put in, and how it is found again. */

/** Any at all, whether a test put it in or not. */
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/g

/** What is found in a body has to be there for no other reason. */
const RECOGNISABLE = /[0-9a-f]{6}/

export class Secrets {
  /** Names that are not shown, and companies. */
  readonly known = new Set<string>()

  confide(secret: string) {
    if (!RECOGNISABLE.test(secret)) {
      throw new Error(`Nobody could tell ${secret} from other words: let called() make it`)
    }
    this.known.add(secret)
  }

  /** Learns from a request what to search for, so that no test has to remember to say it. */
  learn(method: string, path: string, body: string) {
    const said = () => JSON.parse(body) as { name?: string; shown?: string; token?: string }
    if (method === 'POST' && /(^|\/)session$/.test(path)) this.claims(said().token)
    if (method !== 'PUT') return
    if (/(^|\/)session\/name$/.test(path)) {
      const { name = '', shown } = said()
      const hidden = shown === 'MADE_UP' || (shown === 'FIRST_AND_INITIAL' && name.trim().includes(' '))
      if (name && hidden) this.confide(name)
    }
    const account = /(?:^|\/)accounts\/([^/]+)$/.exec(path)?.[1]
    if (account) {
      this.confide(decodeURIComponent(account))
      const { name } = said()
      if (name) this.confide(name)
    }
  }

  /** What a product says of its user is not what they chose to show. */
  private claims(token = '') {
    const [, middle] = token.split('.')
    if (!middle) return
    const { name, account } = JSON.parse(Buffer.from(middle, 'base64url').toString()) as {
      name?: string
      account?: string | { id: string; name?: string }
    }
    const company = typeof account === 'string' ? { id: account } : account
    for (const said of [name, company?.id, company?.name]) if (said) this.confide(said)
  }

  /** What of it is in a body, but for what whoever asked said themselves. */
  foundIn(body: string, asked = ''): string[] {
    const text = body.replaceAll('&#64;', '@').replaceAll('&#x40;', '@').replaceAll('%40', '@')
    const found = [
      ...(text.includes('@') ? (text.toLowerCase().match(ADDRESS) ?? []) : []),
      ...[...this.known].filter((secret) => text.includes(secret)),
    ]
    return [...new Set(found)].filter((secret) => !asked.toLowerCase().includes(secret.toLowerCase()))
  }
}

/** Whom the hub told something. */
export type Listener = { permissions: string[]; ofThemselves: string }

/** Of what was found, what this listener is not to know: addresses are the owner's, the rest the team's. */
export const leaked = (found: string[], { permissions, ofThemselves }: Listener) =>
  found
    .filter((one) => !permissions.includes(one.includes('@') ? 'KEEP_MEMBERS' : 'SEE_MEMBERS'))
    .filter((one) => !ofThemselves.toLowerCase().includes(one.toLowerCase()))

/** All of this run. */
export const secrets = new Secrets()
