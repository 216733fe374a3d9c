/**
 * A talk that was written beforehand: nodes that speak, and quick replies that lead on. Nothing in it is generated.
 * The sweep in tests/domain/guide refuses a graph with a dead end, a node that nothing reaches, or a target that is
 * not there.
 */
export interface Dialogue {
  readonly id: string
  readonly version: number
  /** How the guide begins, by what is the case; each `when` once, the more urgent first. */
  readonly greets: readonly { readonly when: When; readonly node: string }[]
  readonly nodes: Readonly<Record<string, Node>>
  readonly replies: Readonly<Record<string, Reply>>
}

/** `reply`: something unread in a letter; `promise`: an answer is owed; `draft`: something is written and not sent. */
export type When = 'reply' | 'promise' | 'draft' | 'returning' | 'new'

export interface Node {
  /** Bubbles, in order. `{greeting}` stands for the time of day. */
  readonly say: readonly string[]
  /** Under the words. `thread` is the letter that the greeting is about. */
  readonly cards?: readonly NodeCard[]
  /** One to four. */
  readonly replies: readonly string[]
}

export type NodeCard = 'tests' | 'result' | 'thread' | 'line'

export interface Reply {
  readonly text: string
  /** What opens beside going on in the talk. */
  readonly open?: Place
  /** The node that answers it; without one the talk stays where it is. */
  readonly to?: string
}

export type Place = { readonly page: string } | { readonly tab: string } | { readonly help: true }

/** By what words the guide finds something for a text. It looks for them as they stand, and says which it found. */
export interface Vocabulary {
  readonly id: string
  readonly version: number
  readonly topics: readonly {
    readonly topic: string
    readonly words: readonly string[]
    readonly scales: readonly string[]
    readonly exercise?: string
  }[]
  /** Words that ask for a part of the service; `reply` is the one of the dialogue that opens it. */
  readonly ways: readonly { readonly reply: string; readonly words: readonly string[] }[]
}

/** Titles that the guide can name without opening anything. Written by `npm run catalog`. */
export interface Shelf {
  readonly articles: readonly {
    readonly id: string
    readonly title: string
    readonly topic: string
    readonly tags: readonly string[]
  }[]
  readonly exercises: readonly { readonly id: string; readonly title: string; readonly minutes: number }[]
}
