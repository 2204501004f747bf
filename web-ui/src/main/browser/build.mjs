// Called by Maven: node build.mjs <where the application goes> <where stamps are kept> <whether to test>.
// Does only what the sources or the lock file ask for since it was done last.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const [output, stamps, testing] = process.argv.slice(2)
const NOT_SOURCES = new Set(['node_modules', 'dist', 'test-results', 'schema.d.ts'])

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_SOURCES.has(entry.name))
    .sort((one, other) => one.name.localeCompare(other.name))
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
}

function digest(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

/** Does the work unless it was done for the same sources. */
function once(stamp, sources, result, work) {
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, sources)
}

const npm = (...args) =>
  execFileSync('npm', args, {
    cwd: here,
    stdio: 'inherit',
    env: { ...process.env, ASCOLTO_APP: output, npm_config_update_notifier: 'false' },
  })

const lock = join(here, 'package-lock.json')
const modules = join(here, 'node_modules')
const sources = digest(files(here))

once(join(modules, '.stamp'), digest([lock]), modules, () => npm('ci', '--no-audit', '--no-fund'))
once(join(stamps, 'built'), sources, join(output, 'index.html'), () => {
  npm('run', '--silent', 'types')
  npm('run', '--silent', 'check')
  npm('run', '--silent', 'build', '--', '--logLevel', 'warn')
})
if (testing === 'true') {
  once(join(stamps, 'tested'), sources, here, () => npm('run', '--silent', 'test'))
}
