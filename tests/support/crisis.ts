import type { Input } from '@shared/contracts'
import { dataOf, newCitizen, personIdOf } from './citizen'
import { newKey, type TestCloud } from './cloud'

/** The button, with everything said. */
export const askInput = (change: Partial<Input<'safety.ask'>> = {}): Input<'safety.ask'> => ({
  about: 'self',
  reason: '现在很难受',
  safe: true,
  company: false,
  phone: '0523-80000000',
  happenedAt: 1_795_000_000_000,
  ...change,
})

/** The newest case of this person, as it is stored. */
export function caseOf(cloud: TestCloud, openid: string) {
  const personId = personIdOf(cloud, openid)
  const [current] = cloud.local.store.find('safety_people', { _id: personId })
  const [found] = current ? cloud.local.store.find('safety_cases', { _id: current.caseId }) : []
  return found
}

/** Somebody asks for help; returns the case. */
export async function askForHelp(cloud: TestCloud, openid?: string): Promise<string> {
  const person = openid ?? (await newCitizen(cloud))
  dataOf(await cloud.call(person, 'safety.ask', askInput(), { key: newKey() }))
  return String(caseOf(cloud, person)?._id)
}

/** A case that can be closed: noted, and every caring contact signed. */
export async function doneWith(cloud: TestCloud, expert: string): Promise<string> {
  const caseId = await caredFor(cloud, expert)
  const note = { caseId, said: '接通了', asked: '', plan: '', informed: '' }
  dataOf(await cloud.call(expert, 'staff.safety.note', note, { key: newKey() }))
  for (const on of followUpsOf(cloud, caseId))
    dataOf(await cloud.call(expert, 'staff.safety.followUp', { caseId, on, outcome: 'not_wanted' }))
  return caseId
}

/** The days of the caring contacts that nobody has signed. */
export function followUpsOf(cloud: TestCloud, caseId: string): readonly string[] {
  const [found] = cloud.local.store.find('safety_cases', { _id: caseId })
  const planned = (found?.followUps ?? []) as readonly { on: string; outcome: string | null }[]
  return planned.filter(({ outcome }) => outcome === null).map(({ on }) => on)
}

/** Somebody asks for help, and this expert takes it. */
export async function caredFor(cloud: TestCloud, expert: string): Promise<string> {
  const caseId = await askForHelp(cloud)
  dataOf(await cloud.call(expert, 'staff.safety.acknowledge', { caseId }))
  return caseId
}
