import type { Shift } from '@shared/domain/duty/shift'
import { freshTurn, type Turn, turnOf } from '@shared/domain/duty/turn'
import type { OpenPeriod } from '@shared/kit/period'
import { command, db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'

type Kept<T> = Omit<T, 'id'> & { readonly _id: string; readonly region: string }
type ShiftDocument = Kept<Shift>
type TurnDocument = Kept<Turn>

interface PersonDocument {
  readonly _id: string
  readonly region: string
  readonly changedAt: number
}

const shifts = db.collection<ShiftDocument>('duty_shifts')
const turns = db.collection<TurnDocument>('duty_turns')

/** A region with more lines or turns than this is not one team any more. */
const MOST = 500

const withId = <T>({ _id, region: _region, ...rest }: Kept<T>) => ({ id: _id, ...rest }) as unknown as T
const withoutId = <T extends { readonly id: string }>({ id, ...rest }: T, region: string) => ({
  _id: id,
  region,
  ...rest,
})

/** The weekly lines of these weekdays that are in force on `from` or later. */
export async function shiftsOf(region: string, weekdays: readonly number[], from: string): Promise<Shift[]> {
  const _ = command()
  const where = { region, weekday: _.in([...weekdays]), lastOn: _.gte(from) }
  return (await shifts.find(where, { limit: MOST })).map(withId<Shift>)
}

export const addShift = (transaction: Transaction, shift: Shift, region: string): Promise<void> =>
  transaction.insert('duty_shifts', withoutId(shift, region))

export async function findShift(region: string, id: string): Promise<Shift | null> {
  const found = await shifts.get(id)
  return found?.region === region ? withId<Shift>(found) : null
}

export const endShift = (id: string, lastOn: string) => shifts.update({ _id: id }, { lastOn })

/** What is stored of the turns of these dates. */
export async function storedTurns(region: string, dates: readonly string[]): Promise<Turn[]> {
  const where = { region, on: command().in([...dates]) }
  return (await turns.find(where, { limit: MOST })).map(withId<Turn>)
}

/** The turns of these dates whose holders have said that they are there. */
export async function turnsHere(region: string, dates: readonly string[]): Promise<Turn[]> {
  const where = { region, here: true, on: command().in([...dates]) }
  return (await turns.find(where, { limit: 50 })).map(withId<Turn>)
}

/** Who has the stored turns of a weekly line after a date, as far as they stand. */
export async function holdersAfter(shiftId: string, on: string): Promise<readonly string[]> {
  const where = { shiftId, on: command().gt(on) }
  const found = await turns.find(where, { limit: MOST, fields: ['holderId', 'cancelled'] })
  return found.flatMap(({ holderId, cancelled }) => (holderId === null || cancelled ? [] : [holderId]))
}

/** What is stored of a person's turns from a date on: the ids. */
export async function turnsHeldBy(holderId: string, from: string): Promise<readonly string[]> {
  const where = { holderId, on: command().gte(from) }
  return (await turns.find(where, { limit: MOST, fields: ['_id'] })).map(({ _id }) => _id)
}

/** Leaves a weekly line in the roster without anybody. */
export const emptyShift = (id: string, expertId: string) =>
  shifts.update({ _id: id, expertId }, { expertId: null })

/** Takes the turns of a weekly line after a date out of the roster. */
export const cancelTurnsAfter = (shiftId: string, on: string) =>
  turns.update({ shiftId, on: command().gt(on) }, { cancelled: true, here: false })

/** A turn as it is in this moment, stored or as the week gives it; null when there is none in this region. */
export async function readTurn(
  transaction: Transaction,
  region: string,
  id: string,
  openOn: (on: string) => Promise<readonly OpenPeriod[]>,
): Promise<{ readonly turn: Turn; readonly stored: boolean } | null> {
  const kept = await transaction.get<TurnDocument>('duty_turns', id)
  if (kept) return kept.region === region ? { turn: withId<Turn>(kept), stored: true } : null
  const [shiftId = '', on] = id.split('.')
  const shift = on ? await transaction.get<ShiftDocument>('duty_shifts', shiftId) : null
  if (!on || shift?.region !== region) return null
  const turn = turnOf(withId<Shift>(shift), on, await openOn(on))
  return turn && { turn, stored: false }
}

/** Stores what has changed of a turn; throws on a duplicate when somebody else has stored it meanwhile. */
export async function saveTurn(
  transaction: Transaction,
  region: string,
  { turn, stored }: { readonly turn: Turn; readonly stored: boolean },
  change: Partial<Turn>,
): Promise<void> {
  if (!stored) return transaction.insert('duty_turns', withoutId({ ...turn, ...change }, region))
  const { called, ...rest } = change
  // A list is set whole: given as it is, an empty one would be left out.
  const list = called ? { called: command().set([...called]) } : {}
  return transaction.update('duty_turns', turn.id, { ...rest, ...list })
}

export const addTurn = (
  transaction: Transaction,
  region: string,
  turn: Parameters<typeof freshTurn>[0],
): Promise<void> => transaction.insert('duty_turns', withoutId(freshTurn(turn), region))

/** Two changes at once for one person meet here, so that nobody is given the same hour twice. */
export async function holdPerson(
  transaction: Transaction,
  region: string,
  personId: string,
  at: number,
): Promise<void> {
  const known = await transaction.get('duty_people', personId)
  if (known) return transaction.update('duty_people', personId, { changedAt: at })
  const document: PersonDocument = { _id: personId, region, changedAt: at }
  return transaction.insert('duty_people', document)
}
