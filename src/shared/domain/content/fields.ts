import type { Field, FrontMatter } from './frontMatter'
import { faultOf } from './marks'
import {
  type ArticleFields,
  type Audience,
  audiences,
  type Fault,
  type Line,
  lines,
  type Refusal,
  type Related,
  type Topic,
  topics,
} from './types'

const ID = /^[a-z][a-z0-9-]{1,39}$/
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const MINUTES = /^[1-9]\d?$/
const LONGEST = { title: 30, summary: 60, authorRole: 30, tag: 12, source: 300 }
const MOST = { tags: 8, sources: 8 }

/** How many days a month has; the year counts for February. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isDate(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number)
  if (!year || !month || !day) return false
  return month <= 12 && day <= daysIn(year, month)
}

/** Checks one written value and gives it its type, or says why it cannot be. */
type Reader<T> = (value: Field['value']) => { readonly value: T } | { readonly fault: Fault }

const bad = (fault: Fault): { readonly fault: Fault } => ({ fault })

const text =
  (longest: number): Reader<string> =>
  (value) => {
    if (typeof value !== 'string' || value.length > longest) return bad('fieldForm')
    const fault = faultOf(value)
    return fault ? bad(fault) : { value }
  }

const matching =
  <T extends string = string>(holds: (value: string) => boolean, fault: Fault = 'fieldForm'): Reader<T> =>
  (value) =>
    typeof value === 'string' && holds(value) ? { value: value as T } : bad(fault)

const list =
  <T>(one: Reader<T>, most: number): Reader<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > most) return bad('fieldForm')
    const read: T[] = []
    for (const item of value as readonly string[]) {
      const found = one(item)
      if ('fault' in found) return found
      read.push(found.value)
    }
    return new Set(read).size === read.length ? { value: read } : bad('fieldForm')
  }

const readRelated: Reader<Related> = (value) => {
  if (typeof value === 'string' || Array.isArray(value)) return bad('fieldForm')
  const { scale, exercise, line, ...others } = value as Readonly<Record<string, string>>
  const ids = [scale, exercise].filter((id) => id !== undefined)
  const named = ids.length + (line === undefined ? 0 : 1)
  if (named === 0 || Object.keys(others).length > 0 || !ids.every((id) => ID.test(id)))
    return bad('fieldForm')
  if (line !== undefined && !lines.includes(line as Line)) return bad('fieldForm')
  return {
    value: { ...(scale && { scale }), ...(exercise && { exercise }), ...(line && { line: line as Line }) },
  }
}

const readers: { readonly [K in keyof ArticleFields]: Reader<ArticleFields[K]> } = {
  id: matching((value) => ID.test(value)),
  title: text(LONGEST.title),
  summary: text(LONGEST.summary),
  topic: matching<Topic>((value) => topics.includes(value as Topic), 'topicUnknown'),
  tags: list(text(LONGEST.tag), MOST.tags),
  audience: list(
    matching<Audience>((value) => audiences.includes(value as Audience), 'audienceUnknown'),
    audiences.length,
  ),
  authorRole: text(LONGEST.authorRole),
  reviewedOn: matching(isDate, 'dateImpossible'),
  minutes: (value) =>
    typeof value === 'string' && MINUTES.test(value) ? { value: Number(value) } : bad('fieldForm'),
  healthClaim: (value) =>
    value === 'true' || value === 'false' ? { value: value === 'true' } : bad('fieldForm'),
  sources: list(text(LONGEST.source), MOST.sources),
  related: readRelated,
}

/** The fields with their types; null when one of them cannot be taken. */
export function readFields({ fields, bodyAt }: FrontMatter): {
  readonly read: ArticleFields | null
  readonly refusals: readonly Refusal[]
} {
  const refusals: Refusal[] = []
  const read: Partial<Record<keyof ArticleFields, unknown>> = {}
  const names = Object.keys(readers) as (keyof ArticleFields)[]
  for (const name of names) {
    const field = fields.get(name)
    const found = field && readers[name](field.value)
    if (!field || !found) refusals.push({ line: bodyAt, fault: 'fieldMissing', what: name })
    else if ('fault' in found) refusals.push({ line: field.line, fault: found.fault, what: name })
    else read[name] = found.value
  }
  for (const [name, { line }] of fields)
    if (!names.includes(name as keyof ArticleFields))
      refusals.push({ line, fault: 'fieldUnknown', what: name })
  return { read: refusals.length === 0 ? (read as unknown as ArticleFields) : null, refusals }
}
