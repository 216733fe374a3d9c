import { readBlocks } from './blocks'
import { readFields } from './fields'
import { readFrontMatter } from './frontMatter'
import type { Article, Refusal } from './types'

/** Characters of a whole file. */
export const LONGEST_ARTICLE = 20_000

export type Parsed =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

/**
 * Reads one article: fields between two lines `---`, then the body.
 *
 * The body knows `## ` headings, paragraphs, `- ` lists, `> ` quotes, `!tip ` paragraphs and one `!today` above the
 * list of small steps, `![what is to be seen](xinyu:media/…)` and `!audio 3:20 [title](xinyu:media/…)` above the lines
 * that are said in it; in the text `[words](xinyu:scale/sds)`, `xinyu:exercise/…`, `xinyu:article/…`, `xinyu:help` and
 * `tel:12356`. Everything else is refused, each with its line: what is stored can be drawn without looking at it again.
 * Total: no text makes it throw.
 */
export function parseArticle(source: string): Parsed {
  if (source.length > LONGEST_ARTICLE)
    return { ok: false, refusals: [{ line: 1, fault: 'tooLong', what: String(source.length) }] }
  const lines = source.replace(/^\ufeff/, '').split(/\r?\n/)
  const front = readFrontMatter(lines)
  // Without fields nobody knows where the text begins; its lines would only be refused one by one.
  if (front.bodyAt === 0 || front.bodyAt === lines.length) return { ok: false, refusals: withoutBody(front) }
  const { read, refusals } = readFields(front)
  const { blocks, refusals: inBody } = readBlocks(lines, front.bodyAt)
  const all = [...front.refusals, ...refusals, ...inBody].sort((a, b) => a.line - b.line)
  return read && all.length === 0
    ? { ok: true, article: { ...read, blocks } }
    : { ok: false, refusals: all.filter(oncePerField) }
}

const withoutBody = ({ refusals, bodyAt }: ReturnType<typeof readFrontMatter>): readonly Refusal[] =>
  refusals.length > 0 ? refusals : [{ line: bodyAt, fault: 'bodyMissing', what: '' }]

/** A field whose form was refused is not missing as well. */
function oncePerField({ fault, what }: Refusal, _: number, all: readonly Refusal[]): boolean {
  return fault !== 'fieldMissing' || !all.some((other) => other.fault === 'fieldForm' && other.what === what)
}
