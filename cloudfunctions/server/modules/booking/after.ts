import type { ActionContext } from '../../kernel/context'
import { tellApps } from '../../kernel/signals'
import { relaySoon } from '../notice'
import { askStranded } from './stranded'
import { findVisit, type VisitDocument } from './visitRepo'

/** After any change of an appointment: the open apps of both ask again, and the notices go out. */
export async function afterChange(...visits: readonly (VisitDocument | null)[]): Promise<void> {
  const people = visits.flatMap((visit) => (visit ? [visit.personId, visit.expertId] : []))
  await tellApps(people.filter((id) => id !== null))
  await relaySoon()
}

/**
 * After a seat was taken: looks whether its time is still given, because an edit of the schedule may have come between.
 * The edit looks after its own writing, too, so at least one of the two sees the other.
 */
export async function stillGiven(context: ActionContext, visit: VisitDocument): Promise<VisitDocument> {
  await askStranded(context, visit.expertId)
  return (await findVisit(visit._id)) ?? visit
}
