import { readFileSync } from 'node:fs'
import path from 'node:path'

const source = readFileSync(path.resolve(__dirname, '../../../src/styles/tokens.scss'), 'utf8')

/** The colours of one theme, read from the token file itself. */
function theme(name: string): Record<string, string> {
  const block = new RegExp(`\\$${name}: \\(([^)]*)\\)`).exec(source)?.[1] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/'([a-z-]+)': (#[0-9a-f]{6})/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  )
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of WCAG 2.2, 1 to 21. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['ground', 'surface', 'sunk']
/** Every text on everything that it may stand on. */
const pairs: readonly (readonly [string, string])[] = [
  ...['text', 'text-soft', 'text-faint', 'primary'].flatMap((text) =>
    grounds.map((ground) => [text, ground] as const),
  ),
  ...['accent', 'danger'].flatMap((text) => ['ground', 'surface'].map((ground) => [text, ground] as const)),
  ...['primary', 'accent', 'danger', 'primary-soft', 'accent-soft', 'danger-soft'].map(
    (ground) => [`on-${ground}`, ground] as const,
  ),
]

describe.each(['light', 'dark'])('%s', (name) => {
  const colours = theme(name)
  const of = (token: string): string => {
    const found = colours[token]
    if (!found) throw new Error(`${name} has no ${token}`)
    return found
  }

  test.each(pairs)('%s on %s can be read: at least 4.5 to 1', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(grounds)('the edge of a control on %s can be seen: at least 3 to 1', (ground) => {
    expect(contrast(of('edge'), of(ground))).toBeGreaterThanOrEqual(3)
  })

  test('both themes name the same tokens', () => {
    expect(Object.keys(colours).sort()).toEqual(Object.keys(theme('light')).sort())
    expect(Object.keys(colours).length).toBeGreaterThan(15)
  })
})

test('the sum is right: black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
})
