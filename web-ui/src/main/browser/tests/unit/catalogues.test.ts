import { compileMessage, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = 'src/locales'
const read = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Record<string, string>
const english = read('en.json')
const others = readdirSync(folder).filter((file) => file !== 'en.json')

/** What a text is filled with, in all cases of its plurals. */
function holes(text: string): string[] {
  const found = new Set<string>()
  const look = (part: CompiledMessage[number] | CompiledMessage | undefined) => {
    if (!Array.isArray(part)) return
    const [name, , cases] = part as [string, string?, Record<string, CompiledMessage>?]
    found.add(name)
    Object.values(cases ?? {}).forEach((one) => Array.isArray(one) && one.forEach(look))
  }
  const compiled = compileMessage(text)
  if (Array.isArray(compiled)) compiled.forEach(look)
  return [...found].sort()
}

test.each(others)('%s has the same keys as English, in the same order', (file) => {
  expect(Object.keys(read(file))).toEqual(Object.keys(english))
})

test.each(others)('%s fills in the same values as English', (file) => {
  for (const [key, text] of Object.entries(read(file))) {
    expect([key, holes(text)]).toEqual([key, holes(english[key] ?? '')])
  }
})

test('every key is used, and every used key exists', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(`src/${file}`, 'utf8'))
    .join('\n')
  const built = [...sources.matchAll(/`([\w.-]+)\.\$\{/g)].map(([, prefix]) => `${prefix}.`)
  const unused = Object.keys(english).filter(
    (key) =>
      !key.startsWith('page.') &&
      !sources.includes(`'${key}'`) &&
      !built.some((prefix) => key.startsWith(prefix)) &&
      !/^import\.(csv|polis)-/.test(key),
  )
  expect(unused).toEqual([])
})
