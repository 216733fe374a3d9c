import type { ActionContext } from '../../kernel/context'
import { findPerson } from '../../kernel/personRepo'
import { labelOf, wardsOf } from './wardRepo'

/** A child for whom the caller has agreed to something, on an account of its own. */
export interface Child {
  /** How the guardian names it to the service. */
  readonly wardId: string
  readonly personId: string
  readonly birthMonth: string | null
}

type Context = Pick<ActionContext, 'person' | 'region' | 'sealer'>

/** Only the caller's own, and only as many as the caller sees; a foreign one is like one that there is not. */
export async function childOf(context: Context, wardId: string): Promise<Child | null> {
  const ward = (await wardsOf(context)).find(({ _id }) => _id === wardId)
  const person = ward && (await findPerson(ward.childId))
  return person ? { wardId, personId: person._id, birthMonth: person.birthMonth } : null
}

/** What the caller calls each child. */
export const childLabels = async (context: Context): Promise<ReadonlyMap<string, string>> =>
  new Map((await wardsOf(context)).map((ward) => [ward._id, labelOf(context, ward)]))
