import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipAsync } from '@gfx/zopfli'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const require = createRequire(import.meta.url)
const { compileMessage } = require('@lingui/message-utils/compileMessage')

/** What only the pages say that few open. It comes with those pages. */
const PREFIXES =
  'allows|apikeys|asides|asking|behalf|boards|customers|demo|enter|failures|first|forecast|forget|happened|hearing|hiding|import|keys|mail|mentions|moving|mydata|name|notices|outbox|people|person|picture|removal|report|reports|retention|role|roles|seen|segments|sessions|share|sheet|similar|unsubscribe|views|waiting'
/** What the hub alone says, in the pages that it writes. */
const OF_THE_HUB = 'page.'
/** Of what is refused: what only such a part asks for. */
const REFUSED =
  'problem\\.(account|board|demo|identity|join|key-unknown|member-known|member-is-owner|owner|person|picture|provider|scope|stage|token|unsubscribe)|wrong\\.(?!text-)'
const LATER = new RegExp(
  `^(${PREFIXES})\\.(?!(title|markdown|begin)$)|^(idea|talk)\\.(withdraw|hide)-|^(${REFUSED})`,
)

/** Compiles the catalogues' ICU messages, so that no parser is sent to the browser. */
function catalogues(): Plugin {
  return {
    name: 'catalogues',
    enforce: 'pre',
    load(id) {
      const [file, query] = id.split('?')
      if (!file?.match(/src\/locales\/\w+\.json$/)) return
      const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
      const compiled = Object.entries(messages)
        .filter(([key]) => !key.startsWith(OF_THE_HUB) && LATER.test(key) === (query === 'later'))
        .map(([key, text]) => [key, compileMessage(text)])
      return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))}`, moduleType: 'js' }
    },
    generateBundle() {
      for (const language of ['en', 'it']) {
        const source = readFileSync(`src/locales/${language}.json`)
        this.emitFile({ type: 'asset', fileName: `locales/${language}.json`, source })
      }
    },
  }
}

/** The hub sends these as they are; it compresses nothing while it answers, so this may take its time. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    // Of what was written: Vite still changes chunks while the bundle is made.
    async writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css)$/.test(file))) {
        const file = join(dir, name)
        writeFileSync(`${file}.gz`, await gzipAsync(readFileSync(file), { numiterations: 15 }))
      }
    },
  }
}

/** Before the scripts: without it nothing is painted, and a browser fetches six things at a time. */
function stylesFirst(): Plugin {
  return {
    name: 'styles-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const styles = html.match(/ *<link rel="stylesheet"[^>]*>\n/g) ?? []
        const rest = styles.reduce((page, style) => page.replace(style, ''), html)
        return rest.replace(/ *<script type="module"/, (script) => styles.join('') + script)
      },
    },
  }
}

/**
 * The font with the styles, for when it comes later every word is laid out twice; and what the page needs
 * besides, which the hub knows.
 */
function askedAtOnce(): Plugin {
  return {
    name: 'asked-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const font = Object.keys(bundle).find((file) => /geist-latin-wght-normal.*\.woff2$/.test(file))
        if (!font) throw new Error('No font to begin with')
        const links = [
          `<link rel="preload" as="font" type="font/woff2" crossorigin href="./${font}">`,
          '{{#chunks}}<link rel="modulepreload" fetchpriority="low" crossorigin href="./{{.}}">{{/chunks}}',
        ]
        return html.replace('</head>', () => `  ${links.join('\n    ')}\n  </head>`)
      },
    },
  }
}

export default defineConfig({
  // Below <base>, wherever the hub is mounted.
  base: './',
  plugins: [catalogues(), react(), stylesFirst(), askedAtOnce(), compressed()],
  build: {
    outDir: process.env.ASCOLTO_APP ?? 'dist',
    // By which the hub finds them.
    manifest: 'chunks.json',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // Lower ones would rewrite light-dark(), on which the scheme rests.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    // In one file what every page needs: thirty small ones wait for each other on a phone.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'app', tags: ['$initial'] }],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/setup.ts'],
  },
})
