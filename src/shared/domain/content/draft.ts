import { readFrontMatter } from './frontMatter'
import { leadsOut } from './inline'
import { faultOf } from './marks'
import { isStored, MOST_MEDIA, mediaIn, mediaNamedIn } from './media'
import type { Fault, Refusal } from './types'

type Found = Omit<Refusal, 'line'> | null

/** What no text holds, however unfinished; everything else may still be put right before it is published. */
const neverKept: ReadonlySet<Fault> = new Set<Fault>([
  'hiddenCharacter',
  'html',
  'image',
  'address',
  'mediaAddress',
  'linkTarget',
])

/**
 * The first line that keeps a text from being stored, read by the rules that it is published by: a script, an address or
 * any link that leads out, a character that hides something; and more files than one text has. Null for a draft that is merely
 * not whole. Total.
 */
export function keptOut(source: string): Refusal | null {
  const lines = source.replace(/^\ufeff/, '').split(/\r?\n/)
  const { bodyAt } = readFrontMatter(lines)
  // Before the body nothing is read as a link; without an end of it all of the text may become one.
  const from = bodyAt === lines.length ? 0 : bodyAt
  const named = new Set<string>()
  for (const [at, line] of lines.entries()) {
    for (const id of mediaNamedIn(line)) named.add(id)
    if (named.size > MOST_MEDIA) return { line: at + 1, fault: 'mediaMany', what: line.slice(0, 40) }
    const found = harmIn(line.trimEnd()) ?? (at < from ? null : harmOfLinks(line.trimEnd()))
    if (found) return { line: at + 1, ...found }
  }
  return null
}

const harm = (fault: Fault | null, what: string): Found =>
  fault && neverKept.has(fault) ? { fault, what: what.slice(0, 40) } : null

function harmIn(text: string): Found {
  const media = mediaIn(text)
  if (!media) return harm(faultOf(text), text)
  // An image whose words are still to be written names a file of ours, as it should; a line about an audio may be anything.
  if (!('fault' in media)) return null
  return harm(media.fault, text) ?? (text.startsWith('![') ? null : harm(faultOf(text), text))
}

function harmOfLinks(text: string): Found {
  // Where a line about an image or an audio leads, it may lead into our storage.
  const out = leadsOut(text, (address) => mediaIn(text) !== null && isStored(address))
  return out === null ? null : harm('linkTarget', out)
}
