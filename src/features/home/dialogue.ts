import type { Dialogue, NodeCard, Reply, When } from '@catalog/dialogue/dialogue'

/** Something in the conversation that opens at a tap. `thread` is a letter of one's own. */
export type CardRef =
  | { readonly kind: Exclude<NodeCard, 'thread'> }
  | { readonly kind: 'thread' | 'scale' | 'exercise' | 'article'; readonly id: string }
  | { readonly kind: 'way'; readonly reply: string }

/** What is said, before it has its place in the talk. `passing` is what a kept talk does not hold. */
type Said = { readonly passing?: true } & (
  | { readonly from: 'guide' | 'me'; readonly text: string }
  | { readonly from: 'card'; readonly card: CardRef }
)

/** One thing in the conversation. `n` counts up and tells lines apart. */
export type Line = Said & { readonly n: number }

export interface Talk {
  readonly lines: readonly Line[]
  /** The node that spoke last; its replies are on screen. */
  readonly at: string
  /** What has been greeted, so that each thing is said once. */
  readonly greeted: readonly string[]
}

export const noTalk: Talk = { lines: [], at: '', greeted: [] }

/** What is the case; `key` tells it from whatever else is, or was. */
export interface Occasion {
  readonly when: When
  readonly key: string
  /** The letter that it is about. */
  readonly thread?: string
}

/** So many are remembered; what was greeted before them is long past. */
const MOST_GREETED = 20

/** The guide says what is the case, once for each key. */
export function greet(dialogue: Dialogue, talk: Talk, occasion: Occasion, greeting: string): Talk {
  const found = dialogue.greets.find(({ when }) => when === occasion.when)
  if (!found || talk.greeted.includes(occasion.key)) return talk
  const greeted = [...talk.greeted, occasion.key].slice(-MOST_GREETED)
  return { ...enter(dialogue, talk, found.node, greeting, occasion.thread), greeted }
}

/** The person picked a reply: their words, then the answering node's. A reply without a node only says the words. */
export function answer(dialogue: Dialogue, talk: Talk, replyId: string, greeting: string): Talk {
  const reply = dialogue.replies[replyId]
  if (!reply) return talk
  // Whoever takes this phone next need not learn that help was asked for.
  const asked = reply.open && 'help' in reply.open ? ({ passing: true } as const) : {}
  const said = append(talk, [{ from: 'me', text: reply.text, ...asked }])
  return reply.to ? enter(dialogue, said, reply.to, greeting, undefined, asked) : said
}

/** The replies on screen, with their ids. */
export function repliesOf(dialogue: Dialogue, talk: Talk): readonly (Reply & { readonly id: string })[] {
  const ids = dialogue.nodes[talk.at]?.replies ?? []
  return ids.flatMap((id) => {
    const reply = dialogue.replies[id]
    return reply ? [{ ...reply, id }] : []
  })
}

/** Adds what no node holds, unless it was the last thing said. */
export function tell(talk: Talk, said: readonly Said[]): Talk {
  const last = talk.lines.slice(-said.length).map(({ n, ...rest }) => rest)
  return JSON.stringify(last) === JSON.stringify(said) ? talk : append(talk, said)
}

function enter(
  dialogue: Dialogue,
  talk: Talk,
  id: string,
  greeting: string,
  thread?: string,
  asked: { readonly passing?: true } = {},
): Talk {
  const node = dialogue.nodes[id]
  if (!node) return talk
  const words = node.say.map(
    (text): Said => ({
      from: 'guide',
      text: text.replace('{greeting}', greeting),
      ...asked,
    }),
  )
  const cards = (node.cards ?? []).flatMap((kind): CardRef[] => {
    if (kind !== 'thread') return [{ kind }]
    return thread === undefined ? [] : [{ kind, id: thread }]
  })
  return {
    ...append(talk, [...words, ...cards.map((card): Said => ({ from: 'card', card, ...asked }))]),
    at: id,
  }
}

const append = (talk: Talk, said: readonly Said[]): Talk => ({
  ...talk,
  lines: [...talk.lines, ...said.map((one, at) => ({ ...one, n: talk.lines.length + at }))],
})
