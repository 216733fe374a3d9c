import { type Folded, isAlphanumeric, MARK, NOTHING } from './normalise'
import type { Plan, Use } from './plan'

/** Characters from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A sequence that was found, with the place of each of its pieces in order. */
export interface Found extends Span {
  readonly sequence: number
  readonly pieces: readonly Span[]
}

interface Chain extends Span {
  readonly pieces: readonly Span[]
}

/** A Latin word or a number is only found whole; characters of Chinese words need no boundary. */
function isWhole({ chars, breaks }: Folded, { start, end }: Span): boolean {
  const joined = (at: number): boolean =>
    breaks[at] === NOTHING && isAlphanumeric(chars[at] ?? '') && isAlphanumeric(chars[at - 1] ?? '')
  return !joined(start) && !joined(end)
}

/** Calls `visit` for each word of the plan that stands in the text, by where it starts. */
function eachWord(text: Folded, plan: Plan, visit: (span: Span, uses: readonly Use[]) => void): number {
  let steps = 0
  for (let start = 0; start < text.chars.length; start += 1) {
    let node = plan.root.next.get(text.chars[start] ?? '')
    for (let end = start + 1; node; end += 1) {
      steps += 1
      if (node.uses.length > 0 && isWhole(text, { start, end })) visit({ start, end }, node.uses)
      node = node.next.get(text.chars[end] ?? '')
    }
  }
  return steps
}

/**
 * Every sequence of the plan in the text. For each sequence and each end one way to get there is kept, the
 * shortest, so the work grows with the length of the text and no faster, whatever it says.
 * @param isHidden words that are to be passed over.
 * @returns also how many steps it took, so that a test can hold them to the length.
 */
export function search(
  text: Folded,
  plan: Plan,
  isHidden: (span: Span) => boolean,
): { readonly found: readonly Found[]; readonly steps: number } {
  const found: Found[] = []
  /** For each sequence and piece, the chains that have come so far, by where their last word starts. */
  const open: Chain[][][] = plan.sequences.map(({ pieces }) => pieces.map(() => []))
  let steps = 0

  function chainBefore(span: Span, { sequence, piece }: Use): Chain | undefined {
    const gap = plan.sequences[sequence]?.pieces[piece]?.gap ?? 0
    const chains = open[sequence]?.[piece - 1] ?? []
    for (let at = chains.length - 1; at >= 0; at -= 1) {
      steps += 1
      const chain = chains[at]
      if (!chain || (chain.pieces.at(-1)?.start ?? 0) < span.start - gap - plan.longest) return undefined
      if (chain.end <= span.start && chain.end >= span.start - gap) return chain
    }
    return undefined
  }

  function extend(span: Span, use: Use): void {
    const sequence = plan.sequences[use.sequence]
    const chains = open[use.sequence]?.[use.piece]
    if (!sequence || !chains) return
    const previous = use.piece === 0 ? undefined : chainBefore(span, use)
    if (use.piece > 0 && !previous) return
    if (use.piece === 0 && sequence.opensClause && (text.breaks[span.start] ?? 0) < MARK) return
    const pieces = previous ? [...previous.pieces, span] : [span]
    const chain = { start: previous?.start ?? span.start, end: span.end, pieces }
    if (use.piece < sequence.pieces.length - 1) {
      chains.push(chain)
      return
    }
    if (!sequence.closesClause || (text.breaks[span.end] ?? 0) >= MARK)
      found.push({ ...chain, sequence: use.sequence })
  }

  steps += eachWord(text, plan, (span, uses) => {
    if (isHidden(span)) return
    for (const use of uses) {
      steps += 1
      extend(span, use)
    }
  })
  return { found, steps }
}
