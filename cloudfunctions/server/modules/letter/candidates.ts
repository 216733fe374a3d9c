import type { Candidate } from '@shared/domain/letter/route'
import { openLimit, specialtiesOf } from '../duty/experts'
import { onDuty } from '../duty/onDuty'
import { threadsOf } from './threadRepo'

/** Who is on duty and how much each owes, in the order of the roster. */
export type Candidates = readonly Candidate[]

export async function candidatesOn(region: string, at: number): Promise<Candidates> {
  const ids = await onDuty(region, at)
  return Promise.all(
    ids.map(async (id) => {
      const [limit, specialties] = await Promise.all([openLimit(id), specialtiesOf(id)])
      const owed = (await threadsOf(id, limit)).filter(({ state }) => state === 'assigned')
      return { id, specialties, load: owed.length, limit }
    }),
  )
}
