import { changePerson, newCitizen } from '../support/citizen'
import { newKey, type TestCloud } from '../support/cloud'
import { emptyRoster, putOnDuty } from '../support/duty'
import { answeredLetter, newLetter, newStaff } from '../support/letters'

/** What one thing that people do costs, from the tap to the other side's screen. */
export interface Cost {
  readonly invocations: number
  readonly reads: number
  readonly writes: number
}

export const flowNames = ['letter sent', 'queue opened', 'line delivered'] as const
export type FlowName = (typeof flowNames)[number]

/** Counts each of the three, the second time, as all later ones are. Whoever called stays staff no longer than this. */
export async function measureFlows(cloud: TestCloud): Promise<Record<FlowName, Cost>> {
  await emptyRoster(cloud)
  const [writer, other] = [await newCitizen(cloud), await newCitizen(cloud)]
  const expert = await newStaff(cloud, 'expert')
  await putOnDuty(cloud, expert)
  const { id: threadId } = await answeredLetter(cloud, other, expert)
  const steps: Record<FlowName, readonly (() => Promise<unknown>)[]> = {
    'letter sent': [() => cloud.call(writer, 'letter.send', newLetter(), { key: newKey() })],
    'queue opened': [() => cloud.call(expert, 'staff.letter.queue', {})],
    'line delivered': [
      () => cloud.call(expert, 'staff.letter.reply', { threadId, text: '还在，你说。' }, { key: newKey() }),
      // The signal says that there is something; this fetches it.
      () => cloud.call(other, 'letter.read', { threadId, after: 2 }),
    ],
  }
  const costs = {} as Record<FlowName, Cost>
  for (const name of flowNames) {
    for (const step of steps[name]) await step()
    costs[name] = await costOf(cloud, steps[name])
  }
  await changePerson(cloud, expert, { roles: [] })
  await emptyRoster(cloud)
  return costs
}

async function costOf({ local }: TestCloud, steps: readonly (() => Promise<unknown>)[]): Promise<Cost> {
  const before = local.store.total.scanned
  let writes = 0
  const stop = local.store.onCommit((changes) => {
    writes += changes.length
  })
  for (const step of steps) {
    const reply = (await step()) as { readonly ok: boolean; readonly error?: string }
    if (!reply.ok) throw new Error(`a flow was refused: ${reply.error}`)
  }
  stop()
  return { invocations: steps.length, reads: local.store.total.scanned - before, writes }
}
