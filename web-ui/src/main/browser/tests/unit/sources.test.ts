import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const OURS = /\.(ts|tsx|css|mjs)$/
const GENERATED = /schema\.d\.ts$/

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? files(path) : OURS.test(path) && !GENERATED.test(path) ? [path] : []
  })
}

test('no file is longer than 250 lines', () => {
  const all = [...files('src'), ...files('tests')]
  expect(all.length).toBeGreaterThan(50)
  expect(all.filter((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > 250)).toEqual([])
})
