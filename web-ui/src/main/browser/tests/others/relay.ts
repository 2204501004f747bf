import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { url } from '../e2e/hub'
import type { Overheard } from '../e2e/overheard'

/** Stands between a browser that tells nothing of its answers and the hub, so that they are heard. */
export async function relay(overheard: Overheard) {
  const server = createServer((asked, answered) => void pass(overheard, asked, answered))
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    end: () => server.closeAllConnections(),
  }
}

async function pass(overheard: Overheard, asked: IncomingMessage, answered: ServerResponse) {
  const body = Buffer.concat(await asked.toArray())
  const whole = new URL(asked.url ?? '', url)
  overheard.learnFrom(asked.method ?? '', whole.href, body.toString())
  // As it was written: what is packed could not be searched.
  const headers = { ...asked.headers, 'accept-encoding': 'identity' }
  const onward = request(whole, { method: asked.method, headers }, (answer) => {
    const heard = {
      method: asked.method ?? '',
      url: whole.href,
      headers: Object.fromEntries(
        Object.entries(asked.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: body.toString(),
    }
    const type = answer.headers['content-type'] ?? ''
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => chunks.push(chunk))
    const told = () => Buffer.concat(chunks).toString()
    answer.on('close', () =>
      overheard.hearBeside(heard, type.replace('event-stream', 'plain'), async () => told()),
    )
    answered.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(answered)
  })
  answered.on('close', () => onward.destroy())
  onward.on('error', () => answered.destroy())
  onward.end(body)
}
