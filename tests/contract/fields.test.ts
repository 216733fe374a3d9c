import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type ActionName, contracts } from '@shared/contracts'
import { dateOn } from '@shared/kit/time'
import { newKey, type TestCloud } from '../support/cloud'
import { startNoticeCloud } from '../support/notices'
import { declaredFields, fieldsOf, type Node } from './fields'
import { samples, type Things } from './samples'
import { type Cast, castOf, sceneFor, type Viewer, viewers } from './scene'
import { currentShapes } from './shapes'

/**
 * Which fields each role is given by each action, one line a field, compared exactly: what a role newly sees fails
 * until somebody has read and listed it. To write the list: XINYU_FIELDS=1 npm test -- contract.
 */
const file = path.join(__dirname, 'fields.txt')

/** The person's own account and results: they have no other reader. */
const names = (Object.keys(contracts) as ActionName[]).filter((name) => !/^(account|assessment)\./.test(name))

let cloud: TestCloud
let cast: Cast
const shapes = currentShapes()
const seen = new Map<ActionName, Map<string, Viewer[]>>()

beforeAll(async () => {
  cloud = await startNoticeCloud()
  // A working day in service hours, so that the list is the same whenever it is made.
  cloud.local.clock.set(Date.parse('2026-11-24T10:00:00+08:00'))
  cast = await castOf(cloud)
  for (const action of names) seen.set(action, await look(action))
}, 1_800_000)
afterAll(() => cloud.stop())

/** One action as everybody who may call it, each in a scene that nobody has changed: a refusal changes nothing. */
async function look(action: ActionName): Promise<Map<string, Viewer[]>> {
  const fields = new Map<string, Viewer[]>()
  const { host, audience } = contracts[action]
  const shared = audience.includes('citizen' as never) ? await sceneFor(cloud, cast, action) : null
  let untouched: Things | null = null
  for (const viewer of viewers) {
    if (host === 'staff' && (viewer === 'owner' || viewer === 'other')) continue
    const things: Things = shared ?? untouched ?? (await sceneFor(cloud, cast, action))
    untouched = things
    const today = { from: dateOn(cloud.local.clock.now()), days: 14 }
    const input = action === 'staff.duty.roster' ? today : samples[action](things)
    const { replies } = await cloud.send(host, cast[viewer], { calls: [{ action, input, key: newKey() }] })
    const [reply] = replies
    if (reply?.ok !== true) continue
    untouched = null
    for (const field of new Set(fieldsOf(reply.data)))
      fields.set(field, [...(fields.get(field) ?? []), viewer])
  }
  return fields
}

/** What the contract declares and nobody was given here, because it was null or empty, stands with a dash. */
function declared(action: ActionName): readonly string[] {
  const shape = JSON.parse(JSON.stringify(shapes[action])) as { output: Node }
  const given = [...(seen.get(action)?.keys() ?? [])]
  const within = (field: string) => given.some((one) => one === field || one.startsWith(`${field}.`))
  return declaredFields(shape.output).filter((field) => field !== '' && !within(field))
}

function table(): string {
  const lines = [...seen].flatMap(([action, fields]) =>
    [...fields, ...declared(action).map((field) => [field, ['-']] as const)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, who]) => [action, field, who.join(' ')] as const),
  )
  const width = (column: 0 | 1) => Math.max(...lines.map((line) => line[column].length))
  const [first, second] = [width(0), width(1)]
  return lines
    .map(([action, field, who]) => `${action.padEnd(first)}  ${field.padEnd(second)}  ${who}\n`)
    .join('')
}

test('no role sees a field that nobody has listed', () => {
  const now = table()
  if (process.env.XINYU_FIELDS && !process.env.CI) writeFileSync(file, now)
  expect(now).toBe(readFileSync(file, 'utf8'))
})

test('the list is one of those who really see something: owner and assignee read letters, others do not', () => {
  const whoSees = (action: ActionName, field: string) => seen.get(action)?.get(field) ?? []
  expect(whoSees('letter.read', 'messages[].text')).toEqual(['owner'])
  expect(whoSees('staff.letter.open', 'messages[].text')).toEqual(['assignee', 'supervisor'])
  expect(whoSees('staff.safety.open', 'case.phone')).toEqual(['assignee', 'supervisor'])
})
