import type { Sequence } from './pattern'

/** One word of one piece of one sequence that ends at a node of the tree. */
export interface Use {
  readonly sequence: number
  readonly piece: number
}

/** A node of the tree of all words, one character a step. */
export interface Node {
  readonly next: Map<string, Node>
  readonly uses: Use[]
}

/** Sequences made ready to be searched for all at once. */
export interface Plan {
  readonly sequences: readonly Sequence[]
  readonly root: Node
  /** Characters of the longest word. */
  readonly longest: number
}

const emptyNode = (): Node => ({ next: new Map(), uses: [] })

export function planOf(sequences: readonly Sequence[]): Plan {
  const root = emptyNode()
  let longest = 0
  sequences.forEach(({ pieces }, sequence) => {
    pieces.forEach(({ words }, piece) => {
      for (const word of words) {
        const chars = Array.from(word)
        longest = Math.max(longest, chars.length)
        let node = root
        for (const char of chars) {
          const child = node.next.get(char) ?? emptyNode()
          node.next.set(char, child)
          node = child
        }
        node.uses.push({ sequence, piece })
      }
    })
  })
  return { sequences, root, longest }
}
