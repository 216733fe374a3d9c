import type { Candidate } from '@shared/domain/letter/route'
import { openLimit, specialtiesOf } from '../duty/experts'
import { onDuty } from '../duty/onDuty'
import { threadsOf } from './threadRepo'

/** Who answers letters now and how much each owes, in the order of the roster. */
export type Candidates = readonly Candidate[]

export async function candidatesOn(region: string, at: number): Promise<Candidates> {
  const ids = await onDuty(region, at, 'service')
  return Promise.all(
    ids.map(async (id) => {
      const [{ load, limit }, specialties] = await Promise.all([roomOf(id), specialtiesOf(id)])
      return { id, specialties, load, limit }
    }),
  )
}

/** How many replies somebody owes, and whether that is all that one may owe. */
export async function roomOf(
  id: string,
): Promise<{ readonly load: number; readonly limit: number; readonly full: boolean }> {
  const limit = await openLimit(id)
  const load = (await threadsOf(id, { after: null, limit })).filter(
    ({ state }) => state === 'assigned',
  ).length
  return { load, limit, full: load >= limit }
}

/** The same people after one of them was given a thread that another had. */
export const afterGiving = (
  candidates: Candidates,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): Candidates =>
  candidates.map((one) => ({
    ...one,
    load: one.load + (one.id === to ? 1 : 0) - (one.id === from ? 1 : 0),
  }))
