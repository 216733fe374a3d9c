import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const src = path.resolve(__dirname, '../../../src')

function files(folder: string, ending: RegExp): string[] {
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name)
    if (statSync(full).isDirectory()) return files(full, ending)
    return ending.test(name) ? [full] : []
  })
}

/** What a component's style may not say, with a line that the rule must catch. */
const rules = [
  { what: 'a colour of its own', pattern: /#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(/i, sample: 'color: #fff;' },
  { what: 'a type size of its own', pattern: /font-size:(?!\s*inherit)/, sample: 'font-size: 14px;' },
  { what: 'a line height of its own', pattern: /line-height:(?!\s*inherit)/, sample: 'line-height: 20px;' },
] as const
/** The veil and the shadow darken whatever is beneath, in both themes. */
const allowed = /rgba\(0, 0, 0, /

test.each(rules)('no style names $what: tokens and mixins do', ({ pattern, sample }) => {
  expect(sample).toMatch(pattern)
  const styles = files(src, /\.module\.scss$/)
  expect(styles.length).toBeGreaterThan(15)
  const found = styles.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => pattern.test(line) && !allowed.test(line) && !line.trim().startsWith('//'))
      .map((line) => `${path.relative(src, file)}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})

test('every colour variable that a style uses is a token', () => {
  const tokens = readFileSync(path.join(src, 'styles/tokens.scss'), 'utf8')
  const known = new Set([...tokens.matchAll(/'([a-z-]+)': #/g)].map((match) => match[1]))
  const used = files(src, /\.scss$/).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/var\(--([a-z-]+)/g)].map((match) => ({
      file,
      name: match[1] ?? '',
    })),
  )
  expect(used.length).toBeGreaterThan(50)
  expect(used.filter(({ name }) => name !== 'fs' && !known.has(name))).toEqual([])
})
