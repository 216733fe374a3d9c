import type { RefusalCode } from '@shared/contracts/refusals'
import { isFree } from '@shared/domain/duty/roster'
import type { Decision, Turn } from '@shared/domain/duty/turn'
import { newId } from '../../cloud/ids'
import { inTransaction, type Transaction, unlessThere } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { type Refusal, refuse } from '../../kernel/refuse'
import { announce, type NewNotice } from '../notice'
import { turnsAround } from './rosterDays'
import { holdPerson, readTurn, saveTurn } from './rosterRepo'
import { openOn } from './specialDays'

type Context = Pick<ActionContext, 'person' | 'region' | 'at'>

type DutyChange =
  | 'shiftAdded'
  | 'shiftRemoved'
  | 'added'
  | 'cancelled'
  | 'offered'
  | 'answered'
  | 'taken'
  | 'arrived'
  | 'left'
  | 'daySet'
  | 'vacated'

/** Append-only: who changed the roster, and when. `turnId` is the shift's for a line of the week, the date for a day. */
interface ChangeDocument {
  readonly _id: string
  readonly region: string
  readonly turnId: string
  readonly at: number
  readonly actorId: string
  readonly holderId: string | null
  readonly change: DutyChange
}

export function noteChange(
  transaction: Transaction,
  { person, region, at }: Context,
  turn: { readonly id: string; readonly holderId: string | null },
  change: DutyChange,
): Promise<void> {
  const document: ChangeDocument = {
    _id: newId(),
    region,
    turnId: turn.id,
    at,
    actorId: person._id,
    holderId: turn.holderId,
    change,
  }
  return transaction.insert('duty_changes', document)
}

interface Change<R extends RefusalCode> {
  readonly name: DutyChange
  /** May run again when somebody else was faster. */
  readonly decide: (turn: Turn) => Decision<R>
  /** What else has to hold, looked at inside the transaction. */
  readonly check?: (transaction: Transaction, before: Turn, after: Turn) => Promise<Refusal<R> | null>
  /** Who is to be told, written with the change. */
  readonly tell?: (before: Turn, after: Turn) => readonly NewNotice[]
}

type Changed<R extends RefusalCode> = { readonly turn: Turn } | Refusal<R | 'NOT_FOUND'>

/**
 * Changes a turn with the record of who did it and the notices of it, or does none of these. Of any number who want
 * it at once, each sees what the one before has left.
 */
export async function changeTurn<R extends RefusalCode>(
  context: Context,
  id: string,
  change: Change<R>,
): Promise<Changed<R>> {
  const work = (transaction: Transaction) => attempt(transaction, context, id, change)
  // Somebody else may have stored this turn first; then it is there to be changed.
  return (await unlessThere(() => inTransaction(work))) ?? inTransaction(work)
}

async function attempt<R extends RefusalCode>(
  transaction: Transaction,
  context: Context,
  id: string,
  { name, decide, check, tell }: Change<R>,
): Promise<Changed<R>> {
  const { region } = context
  const found = await readTurn(transaction, region, id, openOn(region))
  if (!found || found.turn.cancelled) return refuse('NOT_FOUND')
  const before = found.turn
  const decided = decide(before)
  if ('refused' in decided) return refuse(decided.refused)
  if (Object.keys(decided.change).length === 0) return { turn: before }
  const after = { ...before, ...decided.change }
  const against = await check?.(transaction, before, after)
  if (against) return against
  await saveTurn(transaction, region, found, decided.change)
  await noteChange(transaction, context, after, name)
  for (const notice of tell?.(before, after) ?? []) await announce(transaction, notice)
  return { turn: after }
}

/** Whoever gets a turn has nothing else in that time. */
export const holderIsFree =
  ({ region, at }: Context) =>
  async (transaction: Transaction, before: Turn, after: Turn): Promise<Refusal<'SHIFT_OVERLAP'> | null> => {
    const { holderId } = after
    if (holderId === null || holderId === before.holderId) return null
    await holdPerson(transaction, region, holderId, at)
    return isFree(await turnsAround(region, after.startAt), holderId, after) ? null : refuse('SHIFT_OVERLAP')
  }
