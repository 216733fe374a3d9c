import { type Fault, lines, type Span, type Target } from './types'

const LINK = /\[([^[\]]*)\]\(([^()]*)\)/g
const INSIDE = /^xinyu:(scale|exercise|article)\/([a-z][a-z0-9-]{0,39})$/

function targetOf(address: string): Target | null {
  if (address === 'xinyu:help') return { kind: 'help' }
  const number = lines.find((line) => address === `tel:${line}`)
  if (number) return { kind: 'line', number }
  const [, kind, id] = INSIDE.exec(address) ?? []
  return kind && id ? { kind: kind as 'scale' | 'exercise' | 'article', id } : null
}

/** What stands where a link's address does, also when the rest of the link is not as it should be. */
const LEADS = /\]\(([^)]*)\)/g

/** The first address of a line that leads out of the service, whatever else is wrong with the line. Null for none. */
export function leadsOut(text: string, alsoInside: (address: string) => boolean): string | null {
  const addresses = [...text.matchAll(LEADS)].map(([, address = '']) => address)
  return addresses.find((address) => !targetOf(address) && !alsoInside(address)) ?? null
}

/** The words of one block with the links in them, or why not. Square brackets are for links alone. */
export function spansOf(
  text: string,
): { readonly spans: readonly Span[] } | { readonly fault: Fault; readonly what: string } {
  const spans: Span[] = []
  let from = 0
  for (const link of text.matchAll(LINK)) {
    const [whole, words = '', address = ''] = link
    const before = text.slice(from, link.index)
    if (/[[\]]/.test(before) || words.trim() === '') return { fault: 'linkForm', what: whole }
    if (before !== '') spans.push({ text: before })
    const to = targetOf(address)
    if (!to) return { fault: 'linkTarget', what: address }
    spans.push({ text: words, to })
    from = link.index + whole.length
  }
  const rest = text.slice(from)
  if (/[[\]]/.test(rest)) return { fault: 'linkForm', what: rest }
  if (rest !== '') spans.push({ text: rest })
  return { spans }
}
