import { command, db } from '../cloud/database'

/** Who is doing a job, and until when. `_id` is the job's name. */
interface LeaseDocument {
  readonly _id: string
  readonly holder: string
  readonly until: number
}

const leases = db.collection<LeaseDocument>('leases')

/** True for exactly one of any number of claimants. A lease that ran out may be claimed again. */
export async function claimLease(job: string, holder: string, at: number, until: number): Promise<boolean> {
  const _ = command()
  if ((await leases.update({ _id: job, until: _.lt(at) }, { holder, until })) === 1) return true
  return leases.insert({ _id: job, holder, until })
}

export const releaseLease = (job: string, holder: string) => leases.update({ _id: job, holder }, { until: 0 })
