import * as z from 'zod'
import type { Dialogue, Place } from '../../../catalog/dialogue/dialogue'

/** Places that exist, as the app and the catalogue have them. */
export interface Ground {
  readonly pages: readonly string[]
  readonly tabs: readonly string[]
}

const name = z.string().regex(/^[a-zA-Z][a-zA-Z-]*$/)
const words = z.string().trim().min(1)
const place = z.union([
  z.strictObject({ page: words }),
  z.strictObject({ tab: words }),
  z.strictObject({ help: z.literal(true) }),
])

/** The form of a dialogue, strictly: a field that nobody reads is a mistake. */
const form = z.strictObject({
  id: name,
  version: z.int().min(1),
  greets: z.array(
    z.strictObject({ when: z.enum(['reply', 'promise', 'draft', 'returning', 'new']), node: name }),
  ),
  nodes: z.record(
    name,
    z.strictObject({
      say: z.array(words.max(80)).min(1),
      cards: z.array(z.enum(['tests', 'result', 'thread', 'line'])).optional(),
      replies: z.array(name).min(1).max(4),
    }),
  ),
  replies: z.record(
    name,
    z.strictObject({ text: words.max(8), open: place.optional(), to: name.optional() }),
  ),
})

const isThere = (open: Place, { pages, tabs }: Ground): boolean =>
  'help' in open || ('page' in open ? pages.includes(open.page) : tabs.includes(open.tab))

/** Everything that is wrong with a dialogue, one line each. */
export function faultsOf(read: unknown, ground: Ground): readonly string[] {
  const parsed = form.safeParse(read)
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const dialogue = read as Dialogue
  return [...faultsOfGreets(dialogue), ...faultsOfReplies(dialogue, ground), ...faultsOfNodes(dialogue)]
}

function faultsOfGreets({ greets, nodes }: Dialogue): string[] {
  const said = greets.map(({ when }) => when)
  const all = ['reply', 'promise', 'draft', 'returning', 'new'].filter(
    (when) => !said.includes(when as never),
  )
  return [
    ...all.map((when) => `nobody greets when ${when}`),
    ...(new Set(said).size < said.length ? ['one state is greeted twice'] : []),
    ...greets.filter(({ node }) => !nodes[node]).map(({ node }) => `greets with ${node}, which is no node`),
  ]
}

function faultsOfReplies({ nodes, replies }: Dialogue, ground: Ground): string[] {
  const used = new Set(Object.values(nodes).flatMap((node) => node.replies))
  return Object.entries(replies).flatMap(([id, { open, to }]) => [
    ...(open || to ? [] : [`reply ${id} leads nowhere`]),
    ...(open && !isThere(open, ground) ? [`reply ${id} opens what is not there`] : []),
    ...(to && !nodes[to] ? [`reply ${id} goes to ${to}, which is no node`] : []),
    ...(used.has(id) ? [] : [`nothing offers reply ${id}`]),
  ])
}

function faultsOfNodes(dialogue: Dialogue): string[] {
  const { greets, nodes, replies } = dialogue
  const reached = new Set<string>()
  for (const { node } of greets) reach(dialogue, node, reached)
  return Object.entries(nodes).flatMap(([id, node]) => {
    const open = node.replies.filter((reply) => replies[reply]?.open)
    return [
      ...(reached.has(id) ? [] : [`nothing reaches node ${id}`]),
      ...node.replies
        .filter((reply) => !replies[reply])
        .map((reply) => `node ${id} offers ${reply}, no reply`),
      ...(new Set(node.replies).size < node.replies.length ? [`node ${id} offers one reply twice`] : []),
      ...(open.length > 0 || node.cards
        ? []
        : [`from node ${id} nothing opens: its words only lead to words`]),
      ...(helps(dialogue, node.replies.at(-1) ?? '') ? [] : [`node ${id} has no way to help at its end`]),
    ]
  })
}

const helps = ({ replies }: Dialogue, reply: string): boolean => {
  const open = replies[reply]?.open
  return open !== undefined && 'help' in open
}

function reach(dialogue: Dialogue, id: string, reached: Set<string>): void {
  const node = dialogue.nodes[id]
  if (!node || reached.has(id)) return
  reached.add(id)
  for (const reply of node.replies) {
    const to = dialogue.replies[reply]?.to
    if (to) reach(dialogue, to, reached)
  }
}

/** In how many taps each place opens from a node; the last tap is the one that opens it. */
export function tapsFrom(dialogue: Dialogue, from: string): ReadonlyMap<string, number> {
  const taps = new Map<string, number>()
  const seen = new Set([from])
  let here = [from]
  for (let count = 1; here.length > 0; count += 1) {
    const next: string[] = []
    for (const id of here) {
      const node = dialogue.nodes[id]
      for (const card of node?.cards ?? []) add(taps, `card ${card}`, count)
      for (const reply of node?.replies ?? []) {
        const { open, to } = dialogue.replies[reply] ?? {}
        if (open) add(taps, placeName(open), count)
        if (to && !seen.has(to)) {
          seen.add(to)
          next.push(to)
        }
      }
    }
    here = next
  }
  return taps
}

const placeName = (open: Place): string =>
  'help' in open ? 'help' : 'page' in open ? open.page : `tab ${open.tab}`

const add = (taps: Map<string, number>, place: string, count: number): void => {
  if (!taps.has(place)) taps.set(place, count)
}
