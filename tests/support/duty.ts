import { freshTurn, type Turn } from '@shared/domain/duty/turn'
import { addDays, dateOn, startOfDay, weekdayOf } from '@shared/kit/time'
import { createDigest } from '../../cloudfunctions/server/cloud/digest'
import { personIdOf } from './citizen'
import { newKey, type TestCloud } from './cloud'
import { forgetAll } from './filler'

const HOUR = 3_600_000

/** How the roster names this expert. */
export const expertRefOf = (cloud: TestCloud, openid: string): string =>
  createDigest(Buffer.from(process.env.XINYU_HMAC_KEY ?? '', 'base64'))(
    'duty.expert',
    personIdOf(cloud, openid),
  ).slice(0, 22)

/** Stores a turn of its own date from one instant to another, as a supervisor has made it; returns its id. */
export async function storeTurn(
  cloud: TestCloud,
  startAt: number,
  endAt: number,
  change: Partial<Turn> = {},
): Promise<string> {
  const fresh = { shiftId: null, on: dateOn(startAt), kind: 'service', holderId: null } as const
  const { id, ...turn } = { ...freshTurn({ id: newKey(), ...fresh, startAt, endAt }), ...change }
  await cloud.local.store.insert('duty_turns', [{ _id: id, region: 'taizhou', ...turn }])
  return id
}

/** Puts these people on duty from now on for an hour, by a turn that they have confirmed. */
export async function putOnDuty(cloud: TestCloud, ...openids: readonly string[]): Promise<void> {
  const at = cloud.local.clock.now()
  for (const openid of openids) {
    const holderId = personIdOf(cloud, openid)
    await storeTurn(cloud, at - 1000, at + HOUR, { holderId, here: true, confirmedAt: at })
  }
}

/** Forgets the whole roster. */
export async function emptyRoster(cloud: TestCloud): Promise<void> {
  await forgetAll(cloud, ['duty_turns', 'duty_shifts'], 'taizhou')
}

/** A fresh roster of one expert: a weekly line, a turn of tomorrow, one that has begun, and one that nobody has. */
export async function rosterOfOne(cloud: TestCloud, openid: string) {
  await emptyRoster(cloud)
  const at = cloud.local.clock.now()
  const holderId = personIdOf(cloud, openid)
  const tomorrow = startOfDay(addDays(dateOn(at), 1)) + 12 * HOUR
  const shift = newKey()
  const line = { expertId: holderId, weekday: weekdayOf(dateOn(at - 48 * HOUR)), from: '09:00', to: '11:00' }
  const inForce = { kind: 'service', firstOn: dateOn(at), lastOn: '9999-12-31' }
  await cloud.local.store.insert('duty_shifts', [{ _id: shift, region: 'taizhou', ...line, ...inForce }])
  return {
    shift,
    expertRef: expertRefOf(cloud, openid),
    turn: await storeTurn(cloud, tomorrow, tomorrow + HOUR, { holderId }),
    turnNow: await storeTurn(cloud, at - 1000, at + HOUR, { holderId }),
    openTurn: await storeTurn(cloud, tomorrow + HOUR, tomorrow + 2 * HOUR),
  }
}
