import { db } from '../../cloud/database'
import type { ActionContext } from '../../kernel/context'

/** What the staff have changed of an occasion. `_id` is its name; without a document nothing was changed. */
interface DoorDocument {
  readonly _id: string
  readonly region: string
  /** How often the code was changed. */
  readonly turn: number
  readonly closed: boolean
}

export type Door = Pick<DoorDocument, 'turn' | 'closed'>

const doors = db.collection<DoorDocument>('activity_doors')
const untouched: Door = { turn: 0, closed: false }

export const doorOf = async (occasion: string): Promise<Door> => (await doors.get(occasion)) ?? untouched

/** Changes the code once of any number who want to change the same one. */
export async function turnOn(region: string, occasion: string, { turn }: Door): Promise<void> {
  if (turn === 0 && (await doors.insert({ _id: occasion, region, turn: 1, closed: false }))) return
  await doors.update({ _id: occasion, turn }, { turn: turn + 1 })
}

export async function setClosed(region: string, occasion: string, closed: boolean): Promise<void> {
  if (await doors.insert({ _id: occasion, region, turn: 0, closed })) return
  await doors.update({ _id: occasion }, { closed })
}

const DIGITS = 1_000_000

/** What stands at the door: follows from the occasion, and is stored nowhere. */
export const doorCode = (
  { digest }: Pick<ActionContext, 'digest'>,
  occasion: string,
  { turn }: Door,
): string => digitsOf(digest('activity.door', occasion, String(turn)), DIGITS)

/** A number below `size` out of a token, with all its digits. */
export const digitsOf = (token: string, size: number): string =>
  String(Buffer.from(token, 'base64url').readUInt32BE(0) % size).padStart(String(size - 1).length, '0')
