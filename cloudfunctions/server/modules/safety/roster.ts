import { crisisRoster, onDuty } from '../duty/onDuty'

/** More at once would not come sooner. */
const AT_ONCE = 5

/** Who can be called now. */
export interface Roster {
  /** On duty, and has said so. */
  readonly here: readonly string[]
  /** Those, and after them whose turn it is and who are silent. */
  readonly order: readonly string[]
}

/** Nobody is called to help themself. */
export const without = (personId: string, { here, order }: Roster): Roster => ({
  here: here.filter((one) => one !== personId),
  order: order.filter((one) => one !== personId),
})

export async function rosterNow(region: string, at: number): Promise<Roster> {
  const [here, order] = await Promise.all([onDuty(region, at), crisisRoster(region, at)])
  return { here: here.slice(0, AT_ONCE), order }
}
