import { createServer } from 'node:net'

/** A mail server that keeps what it gets, and knows nobody whose address begins with `refused`. */
export async function postbox(port: number) {
  const letters: { to: string; text: string }[] = []
  const server = createServer((line) => {
    let said = ''
    let to = ''
    let writing = false
    const answer = (words: string) => line.write(`${words}\r\n`)
    const heard = (words: string) => {
      to = /^RCPT TO:<([^>]*)>/i.exec(words)?.[1] ?? to
      if (/^RCPT TO:<refused/i.test(words)) answer(`550 5.1.1 <${to}>: no such user`)
      else if (/^DATA/i.test(words)) writing = answer('354 go on')
      else answer(/^QUIT/i.test(words) ? '221 bye' : '250 well')
    }
    const kept = (text: string) => {
      letters.push({ to, text: text.replace(/\r\n[ \t]+/g, ' ') })
      writing = false
      answer('250 kept')
    }
    answer('220 postbox')
    line.on('error', () => line.destroy())
    line.on('data', (bytes) => {
      said += bytes.toString()
      for (;;) {
        const [end, take] = writing ? (['\r\n.\r\n', kept] as const) : (['\r\n', heard] as const)
        const at = said.indexOf(end)
        if (at < 0) return
        const whole = said.slice(0, at)
        said = said.slice(at + end.length)
        take(whole)
      }
    })
  })
  await new Promise<void>((listens) => server.listen(port, '127.0.0.1', listens))
  return { letters, close: () => server.close() }
}
