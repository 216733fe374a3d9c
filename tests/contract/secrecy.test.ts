import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type ActionName, contracts } from '@shared/contracts'
import { DAY } from '@shared/kit/time'
import { schema } from '../../cloudfunctions/schema'
import { newKey, type TestCloud } from '../support/cloud'
import { startNoticeCloud, tick } from '../support/notices'
import { planted, type TextPath, takes } from './freeText'
import { nothing, samples } from './samples'
import { type Cast, castOf, sceneFor, viewers } from './scene'

/**
 * Whatever a contract lets a person write is planted with a word of its own, in every action that there is, and looked
 * for wherever it must not stand as it was written. No list of fields is kept here: a new field is in it by itself.
 */

/** The platform checks it before it is published to all; a letter is never sent there. */
const checked: readonly string[] = ['staff.board.draft answer', 'staff.board.draft question']
/** Written for everybody, by an editor and about nobody: it lies on the desk as it will be read. */
const forEverybody: readonly string[] = ['staff.content.save source']
/**
 * The contract takes any text and the action only one that it knows, or a whole article: nothing else is stored. Cursors
 * beside them.
 */
const known: readonly string[] = [
  'account.consent version',
  'account.verifyPhone code',
  'guardian.consent purposes.[].version',
  'staff.content.import source',
]
const isCursor = (name: string): boolean => name.endsWith(' cursor')

interface Field {
  readonly action: ActionName
  readonly path: TextPath
  readonly name: string
  readonly canary: string
}

const anyWords = '雀0000鸣'
const anyPhone = '0523-71727374'
const anyId = 'a'.repeat(22)

const names = Object.keys(contracts) as ActionName[]
const places = (action: ActionName, text: string) => takes(action, samples[action](nothing), text)
const nameOf = (action: ActionName, where: TextPath) => `${action} ${where.join('.')}`

/** Where words may be written, and where a number may stand that is neither words nor an id. */
const fields: readonly Field[] = names
  .flatMap((action) => {
    const ids = new Set(places(action, anyId).map(String))
    const words = places(action, anyWords)
    const worded = new Set(words.map(String))
    const phones = places(action, anyPhone).filter((one) => !worded.has(String(one)) && !ids.has(String(one)))
    return [
      ...words.map((where) => ({ action, path: where, phone: false })),
      ...phones.map((where) => ({ action, path: where, phone: true })),
    ]
  })
  .map(({ action, path: where, phone }, index) => {
    const number = String(1000 + index)
    const canary = phone ? `0523-7172${number}` : `雀${number}鸣`
    return { action, path: where, name: nameOf(action, where), canary }
  })

const fieldsOf = (action: ActionName): readonly Field[] => fields.filter((field) => field.action === action)

let cloud: TestCloud
let cast: Cast
let printed = ''
const accepted = new Set<string>()
const refused = new Set<string>()

/** Sends the action with these canaries as one after the other who may call it; true when somebody could. */
async function send(action: ActionName, canaries: readonly Field[]): Promise<boolean> {
  const { host } = contracts[action]
  const things = await sceneFor(cloud, cast, action)
  const input = canaries.reduce<unknown>(
    (filled, field) => planted(filled, field.path, field.canary),
    samples[action](things),
  )
  for (const viewer of viewers) {
    const { replies } = await cloud.send(host, cast[viewer], { calls: [{ action, input, key: newKey() }] })
    if (replies[0]?.ok) return true
  }
  return false
}

/** All at once; what keeps the action from being done is found one by one. */
async function plantAll(action: ActionName): Promise<void> {
  const all = fieldsOf(action)
  if (all.length === 0) return
  const taken: Field[] = []
  if (await send(action, all)) taken.push(...all)
  else for (const field of all) if (await send(action, [field])) taken.push(field)
  for (const { name } of all) (taken.some((field) => field.name === name) ? accepted : refused).add(name)
}

/** Every action with fields and a key that no contract knows, named by canaries: refused, and still not to be logged. */
async function plantNonsense(): Promise<void> {
  for (const action of names) {
    const odd = { ...samples[action](nothing), [anyWords]: anyWords }
    const calls = [{ action, input: odd, key: newKey() }]
    const { replies } = await cloud.send(contracts[action].host, cast.admin, { calls, [anyWords]: anyWords })
    expect(JSON.stringify(replies)).not.toContain(anyWords)
  }
}

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((chunk) => {
      printed += String(chunk)
      return true
    })
  cloud = await startNoticeCloud()
  cloud.local.clock.set(Date.parse('2026-11-24T10:00:00+08:00'))
  cast = await castOf(cloud)
  await plantNonsense()
  for (const action of names) await plantAll(action)
  for (const later of [20 * 60_000, DAY]) {
    cloud.local.clock.advance(later)
    await tick(cloud)
  }
  jest.restoreAllMocks()
}, 600_000)
afterAll(() => cloud.stop())

const found = (text: string): string[] =>
  fields.filter(({ canary }) => text.includes(canary)).map(({ name }) => name)

test('every field that takes words was written into, or its action took only words that it knows', () => {
  expect(fields.length).toBeGreaterThan(30)
  const cursors = fields.map(({ name }) => name).filter(isCursor)
  expect([...refused].sort()).toEqual([...known, ...cursors].sort())
  expect(accepted.size + refused.size).toBe(fields.length)
})

test('nothing that a person writes is stored as it was written', () => {
  const stored = Object.keys(schema.collections).map((name) => cloud.local.store.everything(name))
  expect(found(JSON.stringify(stored))).toEqual(forEverybody)
})

test('no notice carries it out of the service, and the content check sees only what is to be published', () => {
  const check = 'security.msgSecCheck'
  const calls = cloud.local.desk.calls()
  const notices = calls.filter(({ api }) => api !== check)
  expect(notices.length).toBeGreaterThan(0)
  expect(found(JSON.stringify(notices))).toEqual([])
  expect(found(JSON.stringify(calls)).sort()).toEqual([...checked].sort())
})

test('no log line repeats it, be the call done or refused', () => {
  const logged = readFileSync(path.join(cloud.local.dataDir, 'functions.log'), 'utf8') + printed
  expect(names.filter((action) => !logged.includes(`"${action}"`))).toEqual([])
  expect(found(logged)).toEqual([])
  expect(logged).not.toContain(anyWords)
})
