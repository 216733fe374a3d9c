import { spansOf } from './inline'
import { faultOf } from './marks'
import { type MediaBlock, MOST_MEDIA, mediaIn } from './media'
import type { Block, Fault, Refusal, Span } from './types'

/** A block while its lines are still coming; `texts` are its items, or its only text. */
interface Draft {
  readonly kind: Block['kind']
  readonly line: number
  readonly texts: { readonly line: number; text: string }[]
  /** What an image or an audio is beside its words. */
  readonly media?: MediaBlock
}

const TODAY = '!today'
const markers: readonly (readonly [string, Block['kind']])[] = [
  ['## ', 'heading'],
  ['> ', 'quote'],
  ['!tip ', 'tip'],
]
/** Markdown that is not in use here: other headings and lists, rules, tables, code, other markers. */
const OTHER = /^(#|[*+] |\d+[.)] |-{2,}|={2,}|\||>|!|-|\s)/

const isLatin = (char: string | undefined): boolean => char !== undefined && /[\x21-\x7e]/.test(char)

/** Two lines of one paragraph: Chinese is joined without a space. */
const joined = (before: string, after: string): string =>
  isLatin(before.at(-1)) && isLatin(after[0]) ? `${before} ${after}` : before + after

/** One row of words, each item on a line of its own. */
const onLines = (items: readonly (readonly Span[])[]): readonly Span[] =>
  items.flatMap(([first, ...rest], at) =>
    first ? [at === 0 ? first : { ...first, text: `\n${first.text}` }, ...rest] : [],
  )

/**
 * Reads the body of an article into blocks. Total: whatever the text, it answers with blocks and refusals, and the
 * blocks count only when nothing was refused.
 * @param from the index of the first line, for line numbers as the writer sees them.
 */
export function readBlocks(
  lines: readonly string[],
  from: number,
): { readonly blocks: readonly Block[]; readonly refusals: readonly Refusal[] } {
  const drafts: Draft[] = []
  const refusals: Refusal[] = []
  /** The block that the next line may still belong to. */
  let open: Draft | null = null
  const refuse = (line: number, fault: Fault, what: string): void => {
    refusals.push({ line, fault, what: what.slice(0, 40) })
  }
  const begin = (kind: Block['kind'], line: number, text: string): Draft => {
    const draft = { kind, line, texts: [{ line, text }] }
    drafts.push(draft)
    return draft
  }

  for (let at = from; at < lines.length; at += 1) {
    const line = at + 1
    const written = lines[at] ?? ''
    const text = written.trimEnd()
    if (text === '') {
      // The steps, and what is said, may stand a line below their mark.
      if ((open?.kind !== 'today' && open?.kind !== 'audio') || open.texts.length > 0) open = null
      continue
    }
    const media = mediaIn(text)
    if (media && 'fault' in media) {
      refuse(line, media.fault, text)
      continue
    }
    if (media) {
      if (drafts.filter((draft) => draft.media).length === MOST_MEDIA) refuse(line, 'mediaMany', text)
      const { words, ...block } = media
      const draft = { kind: block.kind, line, texts: words.map((one) => ({ line, text: one })), media: block }
      drafts.push(draft)
      open = block.kind === 'audio' ? draft : null
      continue
    }
    const fault = faultOf(text)
    if (fault) {
      refuse(line, fault, text)
      continue
    }
    if (text === TODAY) {
      if (drafts.some(({ kind }) => kind === 'today')) refuse(line, 'todayTwice', text)
      open = { kind: 'today', line, texts: [] }
      drafts.push(open)
      continue
    }
    if (text.startsWith('- ')) {
      const item = text.slice(2).trim()
      if (open?.kind === 'list' || open?.kind === 'today') open.texts.push({ line, text: item })
      else open = begin('list', line, item)
      continue
    }
    const marker = markers.find(([mark]) => text.startsWith(mark))
    if (marker) {
      const [mark, kind] = marker
      const rest = text.slice(mark.length).trim()
      const last = open?.texts.at(-1)
      if (kind === 'quote' && open?.kind === 'quote' && last) last.text = joined(last.text, rest)
      else open = begin(kind, line, rest)
      if (kind === 'heading') open = null
      continue
    }
    if (OTHER.test(text)) {
      refuse(line, 'markup', text)
      continue
    }
    // What is said keeps its lines.
    if (open?.kind === 'audio') {
      open.texts.push({ line, text })
      continue
    }
    // A plain line goes on with the block above, as in Markdown.
    const last: Draft['texts'][number] | undefined = open?.texts.at(-1)
    if (last) last.text = joined(last.text, text)
    else open = begin('paragraph', line, text)
  }

  const blocks: Block[] = []
  for (const { kind, line, texts, media } of drafts) {
    if (texts.length === 0)
      refuse(line, kind === 'audio' ? 'audioWords' : 'todayWithoutSteps', lines[line - 1] ?? '')
    const items: (readonly Span[])[] = []
    for (const { line: where, text } of texts) {
      const read = spansOf(text)
      if ('fault' in read) refuse(where, read.fault, read.what)
      else items.push(read.spans)
    }
    if (media) blocks.push({ ...media, spans: onLines(items) })
    else if (kind === 'list' || kind === 'today') blocks.push({ kind, items })
    else blocks.push({ kind: kind as 'paragraph', spans: items[0] ?? [] })
  }
  if (drafts.length === 0 && refusals.length === 0) refuse(lines.length, 'bodyMissing', '')
  return { blocks, refusals: refusals.sort((a, b) => a.line - b.line) }
}
