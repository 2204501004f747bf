import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const HERE = join(import.meta.dirname, '..')
const OVERHEARD = /^import .*\btest\b.* from '\.(\.\/e2e)?\/overheard'$/m
/** Types tell nobody anything. */
const PLAIN = /^import (?!type\b).* from '@playwright\/test'$/m

const specs = readdirSync(HERE, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.spec.ts'),
)

test('every test in a browser is heard: none brings a `test` of its own', () => {
  expect(specs.length).toBeGreaterThan(35)
  const escaped = specs.filter((file) => {
    const text = readFileSync(join(HERE, file), 'utf8')
    return !OVERHEARD.test(text) || PLAIN.test(text)
  })
  expect(escaped).toEqual([])
})
