import type { Called } from '@shared/domain/crisis/paging'
import type { Transaction } from '../../cloud/transaction'
import { announce, type NewNotice } from '../notice'
import type { CaseDocument } from './caseRepo'

type Case = Pick<CaseDocument, '_id' | 'region' | 'since' | 'steps' | 'paged'>

/** Whom a step calls beside the groups that it tells: the first ones on duty, then those not yet called. */
export function peopleFor(
  called: Called,
  roster: readonly string[],
  paged: readonly string[],
): readonly string[] {
  if (called !== 'next') return called === 'duty' ? roster : []
  const others = roster.filter((person) => !paged.includes(person))
  return others.length > 0 ? others : roster
}

const groups: Readonly<Record<Called, readonly Pick<NewNotice, 'kind' | 'to'>[]>> = {
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
  { _id, region, since, steps }: Case,
  called: Called,
  people: readonly string[],
  at: number,
): Promise<void> {
  const named = people.map((person) => ({ kind: 'crisis_page', to: { person } }) as const)
  const nobody = named.length === 0 && (called === 'duty' || called === 'next')
  const told = nobody
    ? [{ kind: 'crisis_page', to: { staff: 'duty' } } as const]
    : [...named, ...groups[called]]
  for (const { kind, to } of told) {
    const event = [kind, _id, since, steps].join(':')
    const id = `${event}:${Object.values(to)[0]}`
    await announce(transaction, { id, event, region, kind, to, ref: _id, at })
  }
}
