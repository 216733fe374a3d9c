/** What a quick reply does beside going on in the talk. */
export type Act = 'help' | 'records' | 'assess' | 'letter' | 'relax' | 'directory'

export interface Reply {
  readonly text: string
  /** The node that answers it. */
  readonly to?: string
  readonly act?: Act
}

export interface Node {
  /** Bubbles, in order. `{greeting}` stands for the time of day. */
  readonly say: readonly string[]
  /** Cards that are offered under the words. */
  readonly offer?: 'tests'
  readonly replies: readonly string[]
}

/** A talk that was written beforehand: a graph of nodes and quick replies. Nothing in it is generated. */
export interface Dialogue {
  readonly start: string
  readonly nodes: Readonly<Record<string, Node>>
  readonly replies: Readonly<Record<string, Reply>>
}

/** One thing in the conversation. `n` counts up and tells lines apart. */
export type Line =
  | { readonly n: number; readonly from: 'guide' | 'me'; readonly text: string }
  | { readonly n: number; readonly from: 'offer'; readonly offer: 'tests' }

export interface Talk {
  readonly lines: readonly Line[]
  /** The node that spoke last; its replies are on screen. */
  readonly at: string
}

export function startTalk(dialogue: Dialogue, greeting: string): Talk {
  return enter(dialogue, { lines: [], at: dialogue.start }, dialogue.start, greeting)
}

/** The person picked a reply: their words, then the answering node's. A reply without a node only says the words. */
export function answer(dialogue: Dialogue, talk: Talk, replyId: string, greeting: string): Talk {
  const reply = dialogue.replies[replyId]
  if (!reply) return talk
  const said: Talk = {
    ...talk,
    lines: [...talk.lines, { n: talk.lines.length, from: 'me', text: reply.text }],
  }
  return reply.to ? enter(dialogue, said, reply.to, greeting) : said
}

/** The replies on screen, with their ids. */
export function repliesOf(dialogue: Dialogue, talk: Talk): readonly (Reply & { readonly id: string })[] {
  const ids = dialogue.nodes[talk.at]?.replies ?? []
  return ids.flatMap((id) => {
    const reply = dialogue.replies[id]
    return reply ? [{ ...reply, id }] : []
  })
}

/** Adds words of the guide that no node holds. */
export function tell(talk: Talk, text: string): Talk {
  const last = talk.lines[talk.lines.length - 1]
  if (last?.from === 'guide' && last.text === text) return talk
  return { ...talk, lines: [...talk.lines, { n: talk.lines.length, from: 'guide', text }] }
}

function enter(dialogue: Dialogue, talk: Talk, id: string, greeting: string): Talk {
  const node = dialogue.nodes[id]
  if (!node) return talk
  const lines: Line[] = [...talk.lines]
  for (const text of node.say)
    lines.push({ n: lines.length, from: 'guide', text: text.replace('{greeting}', greeting) })
  if (node.offer) lines.push({ n: lines.length, from: 'offer', offer: node.offer })
  return { lines, at: id }
}
