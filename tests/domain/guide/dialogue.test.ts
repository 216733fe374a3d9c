import type { Dialogue } from '../../../catalog/dialogue/dialogue'
import home from '../../../catalog/dialogue/home-v2.json'
import { faultsOf, type Ground, tapsFrom } from './sweep'

interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar: { readonly list: readonly { readonly pagePath: string }[] }
}

function groundOf(): Ground {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  const { default: app } = require('../../../src/app.config') as { default: AppConfig }
  const inside = app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))
  const tabs = app.tabBar.list.map(({ pagePath }) => pagePath.replace(/^pages\/|\/index$/g, ''))
  return { pages: [...app.pages, ...inside], tabs }
}

const ground = groundOf()
const dialogue = home as Dialogue
type Changed = { -readonly [K in keyof Dialogue]: Dialogue[K] }
const changed = (edit: (copy: Changed) => void): unknown => {
  const copy = structuredClone(dialogue) as Changed
  edit(copy)
  return copy
}

test.each<[string, (copy: Changed) => void, RegExp]>([
  [
    'a node that nothing reaches',
    (copy) => node(copy, 'island', { say: ['在这里'], replies: ['hard', 'test'] }),
    /nothing reaches node island/,
  ],
  [
    'a reply that leads nowhere',
    (copy) => reply(copy, 'test', { text: '做个自测' }),
    /reply test leads nowhere/,
  ],
  [
    'a page that is not there',
    (copy) => reply(copy, 'relax', { text: '放松', open: { page: 'packages/relax/gone/index' } }),
    /relax opens what is not there/,
  ],
  [
    'a tab that is not there',
    (copy) => reply(copy, 'read', { text: '看看文章', open: { tab: 'gone' } }),
    /read opens what is not there/,
  ],
  [
    'a node that is not there',
    (copy) => reply(copy, 'who', { text: '你能做什么', to: 'gone' }),
    /gone, which is no node/,
  ],
  [
    'words that only lead to words',
    (copy) => node(copy, 'on', { say: ['接下来'], replies: ['who'] }),
    /from node on nothing opens/,
  ],
  [
    'a node without a way to help',
    (copy) => node(copy, 'on', { say: ['接下来'], replies: ['letter', 'test'] }),
    /node on has no way to help at its end/,
  ],
  [
    'five replies',
    (copy) => node(copy, 'on', { say: ['接下来'], replies: ['letter', 'test', 'who', 'relax', 'hard'] }),
    /nodes\.on\.replies/,
  ],
  [
    'a state that nobody greets',
    (copy) => {
      copy.greets = copy.greets.slice(1)
    },
    /nobody greets when reply/,
  ],
  [
    'a field that nobody reads',
    (copy) => node(copy, 'on', { say: ['接下来'], replies: ['hard'], offer: 'tests' } as never),
    /nodes\.on/,
  ],
])('refused: %s', (_, edit, fault) => {
  expect(faultsOf(changed(edit), ground).join('\n')).toMatch(fault)
})

function node(copy: Changed, id: string, value: Dialogue['nodes'][string]): void {
  copy.nodes = { ...copy.nodes, [id]: value }
}
function reply(copy: Changed, id: string, value: Dialogue['replies'][string]): void {
  copy.replies = { ...copy.replies, [id]: value }
}

test('the guide of the first tab: every node is reached, every way leads to what exists, help is always one tap', () => {
  expect(faultsOf(home, ground)).toEqual([])
})

test.each(dialogue.greets)(
  'greeted as $when, everything that people come for first is within two taps',
  ({ node }) => {
    const taps = tapsFrom(dialogue, node)
    const first = ['card tests', 'tab read', 'packages/relax/list/index', 'packages/help/directory/index']
    for (const place of first)
      expect({ place, near: (taps.get(place) ?? 9) <= 2 }).toEqual({ place, near: true })
    const letters = Math.min(taps.get('packages/letters/compose/index') ?? 9, taps.get('tab letters') ?? 9)
    expect(letters).toBe(1)
  },
)

test('it says that it is a program to whoever meets it, and never says 我理解 or 我懂', () => {
  for (const when of ['new', 'returning'] as const) {
    const greeted = dialogue.greets.find((one) => one.when === when)?.node ?? ''
    expect(dialogue.nodes[greeted]?.say.join('')).toMatch(/程序/)
  }
  expect(JSON.stringify(dialogue)).not.toMatch(/我理解|我懂|我明白|我能感受|心疼你|[!！]/)
})
