import type { Called } from '@shared/domain/crisis/paging'
import type { Transaction } from '../../cloud/transaction'
import { announce, type NewNotice } from '../notice'
import type { CaseDocument } from './caseRepo'
import type { Roster } from './roster'

type Case = Pick<CaseDocument, '_id' | 'region' | 'personId' | 'since' | 'steps'>

/** Nobody: the daily test of the chain. It calls itself, and no person is troubled. */
export const CANARY = 'canary'
export const isCanary = (personId: string): boolean => personId === CANARY

/**
 * Whom a step calls by name: those on duty, or whose turn it is when none of them is there; then whoever was not called
 * yet.
 */
export function peopleFor(
  called: Called,
  { here, order }: Roster,
  paged: readonly string[],
): readonly string[] {
  if (called === 'duty') return here.length > 0 ? here : order
  return called === 'next' ? order.filter((person) => !paged.includes(person)) : []
}

type Told = Pick<NewNotice, 'kind' | 'to'>

const groups: Readonly<Record<Called, readonly Told[]>> = {
  duty: [],
  next: [],
  lead: [{ kind: 'crisis_lead', to: { staff: 'supervisor' } }],
  everybody: [
    { kind: 'crisis_page', to: { staff: 'duty' } },
    { kind: 'crisis_lead', to: { staff: 'supervisor' } },
    { kind: 'crisis_unanswered', to: { staff: 'admin' } },
  ],
}

/**
 * Writes the notices of one step with the change that it belongs to. With nobody to call by name the whole group is
 * told, which reaches its robot at least.
 */
export async function call(
  transaction: Transaction,
  { _id, region, personId, since, steps }: Case,
  called: Called,
  people: readonly string[],
  at: number,
): Promise<void> {
  const named = people.map((person) => ({ kind: 'crisis_page', to: { person } }) as const)
  const nobody = named.length === 0 && (called === 'duty' || called === 'next')
  const told: readonly Told[] = isCanary(personId)
    ? [{ kind: 'canary_page', to: { person: CANARY } }]
    : nobody
      ? [{ kind: 'crisis_page', to: { staff: 'duty' } }]
      : [...named, ...groups[called]]
  for (const { kind, to } of told) {
    const event = [kind, _id, since, steps].join(':')
    const id = `${event}:${Object.values(to)[0]}`
    await announce(transaction, { id, event, region, kind, to, ref: _id, at })
  }
}
