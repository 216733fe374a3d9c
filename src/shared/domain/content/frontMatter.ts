import type { Fault, Refusal } from './types'

/** A field as it is written: one value, a list, or named values. */
export type Value = string | readonly string[] | Readonly<Record<string, string>>

export interface Field {
  readonly line: number
  readonly value: Value
}

/** The fields before the body, and the line on which the body begins. */
export interface FrontMatter {
  readonly fields: ReadonlyMap<string, Field>
  readonly refusals: readonly Refusal[]
  /** Index of the first line after the closing mark. */
  readonly bodyAt: number
}

const FIELD = /^([A-Za-z]{1,20}):(?: +(.*))?$/
const ITEM = /^ {2}- +(.+)$/
const PAIR = /^ {2}([a-z]{1,20}): +(.+)$/
/** What YAML would not read as one plain text: marks at the beginning, a colon or a hash with a space. */
const NOT_PLAIN = /^[[\]{}>|*&!%#@`"',?:-]|: |:$| #/

/** The text of one scalar; null when YAML would read it as something else. */
function scalarOf(written: string): string | null {
  const text = written.trim()
  const quote = text[0]
  if (quote === '"' || quote === "'") {
    const inner = text.slice(1, -1)
    const closed = text.length > 1 && text.endsWith(quote)
    return closed && !inner.includes(quote) && !inner.includes('\\') ? inner : null
  }
  return text === '' || NOT_PLAIN.test(text) ? null : text
}

function flowListOf(written: string): readonly string[] | null {
  const items = written.slice(1, -1).split(',').map(scalarOf)
  return items.every((item) => item !== null) ? items : null
}

const readValue = (written: string): Value | null =>
  written.startsWith('[') && written.endsWith(']') ? flowListOf(written) : scalarOf(written)

/**
 * Reads the part of YAML that articles use: `name: value`, `name: [a, b]`, and under `name:` either lines `  - item`
 * or lines `  name: value`. Everything else is refused with its line, so that a file that passes here is also YAML
 * that means the same.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const fields = new Map<string, Field>()
  const refusals: Refusal[] = []
  const refuse = (at: number, fault: Fault, what: string): void => {
    refusals.push({ line: at + 1, fault, what })
  }
  if (lines[0] !== '---') {
    refuse(0, 'frontMatterMissing', '---')
    return { fields, refusals, bodyAt: 0 }
  }
  const close = lines.indexOf('---', 1)
  if (close < 0) {
    refuse(0, 'frontMatterMissing', '---')
    return { fields, refusals, bodyAt: lines.length }
  }

  /** The lines below a field that has no value of its own. */
  function nested(from: number): Value | null {
    const below = lines.slice(from, endOf(from))
    if (below.length === 0) return null
    const items = below.map((line) => scalarOf(ITEM.exec(line)?.[1] ?? ''))
    if (items.every((item) => item !== null)) return items
    const pairs = below.map((line): [string, string | null] => {
      const pair = PAIR.exec(line)
      return [pair?.[1] ?? '', scalarOf(pair?.[2] ?? '')]
    })
    const whole = pairs.every((pair): pair is [string, string] => pair[1] !== null)
    return whole && new Set(pairs.map(([name]) => name)).size === pairs.length
      ? Object.fromEntries(pairs)
      : null
  }
  function endOf(from: number): number {
    let at = from
    while (at < close && (lines[at] ?? '').startsWith('  ')) at += 1
    return at
  }

  let at = 1
  while (at < close) {
    const written = lines[at] ?? ''
    const [, name, rest = ''] = FIELD.exec(written) ?? []
    if (name === undefined) {
      refuse(at, 'frontMatterForm', written)
      at += 1
      continue
    }
    const value = rest.trim() === '' ? nested(at + 1) : readValue(rest.trim())
    if (fields.has(name)) refuse(at, 'fieldTwice', name)
    else if (value === null) refuse(at, 'fieldForm', name)
    else fields.set(name, { line: at + 1, value })
    at = rest.trim() === '' ? endOf(at + 1) : at + 1
  }
  return { fields, refusals, bodyAt: close + 1 }
}
