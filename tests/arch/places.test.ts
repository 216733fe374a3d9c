import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

function files(folder: string, ending: RegExp): string[] {
  return readdirSync(path.join(root, folder)).flatMap((name) => {
    const relative = path.join(folder, name)
    if (statSync(path.join(root, relative)).isDirectory()) return files(relative, ending)
    return ending.test(name) ? [relative] : []
  })
}

interface Rule {
  readonly why: string
  readonly folders: readonly string[]
  readonly pattern: RegExp
  /** Files that are the one allowed place. */
  readonly except: RegExp
  /** A line that the pattern must catch: a rule that cannot fail is no rule. */
  readonly sample: string
}

const rules: readonly Rule[] = [
  {
    why: 'time and chance come from a port, never from domain or modules',
    folders: ['src/shared', 'cloudfunctions/server'],
    pattern: /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/,
    except: /^cloudfunctions\/server\/cloud\//,
    sample: 'const at = Date.now()',
  },
  {
    why: 'collections are named in repositories only',
    folders: ['cloudfunctions/server'],
    pattern: /\.collection\(/,
    except: /(repo|Repo)\.ts$|^cloudfunctions\/server\/cloud\//,
    sample: "db.collection('results')",
  },
  {
    why: 'the platform is spoken to in platform only',
    folders: ['src'],
    pattern: /\b(Taro|wx)\.cloud\b/,
    except: /^src\/platform\//,
    sample: 'Taro.cloud.callFunction({})',
  },
  {
    why: 'everything is logged by the logger, which knows what may be said',
    folders: ['src', 'cloudfunctions'],
    pattern: /\bconsole\.\w+\(/,
    except: /^cloudfunctions\/server\/kernel\/log\.ts$/,
    sample: "console.log('x')",
  },
  {
    why: 'where().update() inside a transaction runs outside it, silently',
    folders: ['cloudfunctions/server'],
    pattern: /\btransaction\b[^\n]*\.where\([^\n]*\)\.(update|remove|count)\(/,
    except: /^$/,
    sample: "await transaction.collection('a').where({}).update({})",
  },
  {
    why: 'zod is imported as a namespace: the other form ships every locale',
    folders: ['src', 'cloudfunctions', 'catalog'],
    pattern: /import\s+(type\s+)?\{[^}]*\}\s+from\s+'zod/,
    except: /^$/,
    sample: "import { z } from 'zod'",
  },
  {
    why: 'no third party: nothing on the phone names an outside address',
    folders: ['src'],
    pattern: /https?:\/\/(?!www\.w3\.org\/)/,
    except: /^$/,
    sample: "const url = 'https://example.com/a.js'",
  },
  {
    why: 'raw HTML never reaches a screen',
    folders: ['src'],
    pattern: /dangerouslySetInnerHTML|\.innerHTML\s*=/,
    except: /^$/,
    sample: 'node.innerHTML = text',
  },
]

test.each(rules)('$why', ({ folders, pattern, except, sample }) => {
  expect(sample).toMatch(pattern)
  const found = folders
    .flatMap((folder) => files(folder, /\.(ts|tsx)$/))
    .filter((file) => !except.test(file))
    .flatMap((file) =>
      readFileSync(path.join(root, file), 'utf8')
        .split('\n')
        .map((line, index) => ({
          line: line.replace(/^\s*(\/\/|\*|\/\*).*$/, ''),
          at: `${file}:${index + 1}`,
        }))
        .filter(({ line }) => pattern.test(line))
        .map(({ at }) => at),
    )
  expect(found).toEqual([])
})
