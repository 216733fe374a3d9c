import { parseInput } from '@server/kernel/parse'
import { type ActionName, contracts } from '@shared/contracts'
import type { CallReply } from '@shared/contracts/envelope'
import { kernelRefusals } from '@shared/contracts/refusals'
import * as fc from 'fast-check'
import * as z from 'zod'
import { forgetLimits, newKey, startTestCloud, type TestCloud } from '../support/cloud'
import { newStaff } from '../support/letters'
import { oddEvent, oddInput } from './odd'
import { nothing, samples } from './samples'

/** Of those that parse, at most so many different ones go all the way through function and database. */
const ALL_THE_WAY = Number(process.env.XINYU_ODD ?? 16)
const MAX_CALLS = 8
/** Together 10,000 inputs an action: the same ones in every run, and new ones whose seed stands in the test's name. */
const rounds = [
  { seed: 20261123, inputs: 2000 },
  { seed: Number(process.env.XINYU_SEED ?? Date.now() % 1_000_000_007), inputs: 8000 },
]

z.config({ jitless: true })
let cloud: TestCloud
let openid: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  openid = await newStaff(cloud, 'expert', 'supervisor', 'volunteer', 'admin')
})
afterAll(() => cloud.stop())

const names = Object.keys(contracts) as ActionName[]

/** Runs the parser over the odd inputs; returns the different ones that it lets through, as JSON. */
function parsed(action: ActionName, seed: number, inputs: number): string[] {
  const row = contracts[action]
  const fields = new Set([...Object.keys(samples[action](nothing)), ...declaredFields(action)])
  const through = new Set<string>()
  fc.assert(
    fc.property(oddInput(samples[action](nothing)), (odd) => {
      const raw: unknown = JSON.parse(JSON.stringify(odd ?? null))
      const answer = parseInput(row.input, raw)
      if ('input' in answer) through.add(JSON.stringify(raw))
      else {
        if (answer.refusal.refused !== 'BAD_INPUT') throw new Error(`refused ${answer.refusal.refused}`)
        const named = answer.refusal.details?.field
        if (named !== undefined && !fields.has(String(named)))
          throw new Error(`named ${JSON.stringify(named)}`)
      }
    }),
    { numRuns: inputs, seed },
  )
  return [...through]
}

/** Also those that the sample leaves out. */
const declaredFields = (action: ActionName): string[] =>
  Object.keys(
    (z.toJSONSchema(contracts[action].input, { io: 'input' }) as { properties?: object }).properties ?? {},
  )

function expectCleanAnswer(reply: CallReply, allowed: readonly string[]): void {
  if (!reply.ok) expect(allowed).toContain(reply.error)
  expect(JSON.stringify(reply)).not.toMatch(/\.js:\d+|node_modules|\bat [\w.]+ \(/)
}

describe.each(rounds)('seed $seed, $inputs odd inputs', ({ seed, inputs }) => {
  test.each(names)('%s: no crash, no stack trace, every refusal known', async (action) => {
    const through = parsed(action, seed, inputs).slice(0, ALL_THE_WAY)
    const allowed = [...kernelRefusals, ...contracts[action].errors]
    for (let from = 0; from < through.length; from += MAX_CALLS) {
      await forgetLimits(cloud)
      const calls = through
        .slice(from, from + MAX_CALLS)
        .map((text) => ({ action, input: JSON.parse(text) as unknown, key: newKey() }))
      const { replies } = await cloud.send(contracts[action].host, openid, { calls })
      expect(replies).toHaveLength(calls.length)
      for (const reply of replies) expectCleanAnswer(reply, allowed)
    }
  })

  test('events that are no batch are answered, not crashed on', async () => {
    const allowed = Object.values(contracts)
      .flatMap((row): string[] => [...row.errors])
      .concat(kernelRefusals)
    for (const event of fc.sample(oddEvent, { numRuns: 200, seed })) {
      const { replies } = await cloud.send('api', openid, event)
      expect(replies.length).toBeGreaterThan(0)
      for (const reply of replies) expectCleanAnswer(reply, allowed)
    }
  })
})
