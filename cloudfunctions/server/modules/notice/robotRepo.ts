import { db } from '../../cloud/database'

interface RobotDocument {
  /** The region: one group of colleagues, one robot. */
  readonly _id: string
  /** When its latest messages went out, newest last; no more than may go in a minute. */
  readonly spokeAt: readonly number[]
}

const robots = db.collection<RobotDocument>('notice_robot')

export const lastSpoken = async (region: string): Promise<readonly number[]> =>
  (await robots.get(region))?.spokeAt ?? []

/** Only while holding the robot's lease. */
export async function storeSpoken(region: string, spokeAt: readonly number[]): Promise<void> {
  if (await robots.insert({ _id: region, spokeAt })) return
  await robots.update({ _id: region }, { spokeAt: [...spokeAt] })
}
