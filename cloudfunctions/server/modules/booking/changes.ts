import type { RefusalCode } from '@shared/contracts/refusals'
import type { Appointment } from '@shared/domain/booking/appointment'
import type { Writes } from '@shared/domain/booking/ledger'
import type { Seat } from '@shared/domain/booking/seat'
import type { Wait } from '@shared/domain/booking/waiting'
import { dateOn } from '@shared/kit/time'
import { inTransaction, type Transaction, unlessThere } from '../../cloud/transaction'
import { isRefusal, type Refusal, refuse } from '../../kernel/refuse'
import { announce, type NewNotice, noteTaken } from '../notice'
import { saveBooker } from './bookerRepo'
import { moveCard, removeCard } from './cardRepo'
import { type Here, noteChange, type VisitChange } from './changeRepo'
import { freeSeat, readSeat, saveSeat } from './seatRepo'
import { seatOffered } from './tell'
import {
  appointmentOf,
  noRecontact,
  readVisit,
  saveVisit,
  type VisitDocument,
  withAppointment,
} from './visitRepo'
import { firstWaiting, readWait, saveWait, waitOf } from './waitRepo'

/** Stores what one answer of the ledger says of seats and waits; whoever is offered a seat is told with it. */
export async function storeSeats(
  transaction: Transaction,
  { region, at }: Pick<Here, 'region' | 'at'>,
  { seats = [], freed = [], waits = [] }: Writes,
): Promise<void> {
  for (const id of freed) await freeSeat(transaction, id)
  for (const seat of seats) await saveSeat(transaction, region, seat)
  for (const wait of waits) {
    const stored = await readWait(transaction, wait.id)
    await saveWait(transaction, wait)
    if (wait.state === 'offered' && stored)
      await announce(transaction, seatOffered({ region, at }, stored, wait))
  }
}

/** The first who waits for a seat as it is in this step; null while nobody does. */
export async function nextFor(
  transaction: Transaction,
  seat: Pick<Seat, 'expertId' | 'service' | 'startAt'> | null,
  at: number,
  but: readonly string[] = [],
): Promise<Wait | null> {
  if (seat === null || seat.startAt <= at) return null
  const passed = new Set<string>(but)
  for (;;) {
    const first = await firstWaiting({ ...seat, on: dateOn(seat.startAt) }, passed)
    if (!first) return null
    const now = await readWait(transaction, first._id)
    if (now?.state === 'waiting') return waitOf(now)
    passed.add(first._id)
  }
}

/** What a step of an appointment is decided by. */
export interface Found {
  readonly visit: VisitDocument
  readonly appointment: Appointment
  readonly seat: Seat | null
  readonly next: Wait | null
}

export interface Step<R extends RefusalCode> {
  readonly name: VisitChange
  /** May run again when somebody else was faster. */
  readonly decide: (
    found: Found,
    transaction: Transaction,
  ) => Promise<{ readonly refused: R } | { readonly writes: Writes }>
  /** Who is to be told, written with the change. */
  readonly tell?: (before: VisitDocument, after: VisitDocument) => readonly NewNotice[]
}

export interface ChangedVisit {
  readonly before: VisitDocument
  readonly visit: VisitDocument
}

/**
 * Takes an appointment one step on, with its seat, whoever is offered what becomes free, the person's account, the record
 * and the notices; or does none of it. Of any number who want it at once, each sees what the one before has left.
 */
export async function changeVisit<R extends RefusalCode>(
  here: Here,
  id: string,
  step: Step<R>,
): Promise<ChangedVisit | Refusal<R | 'NOT_FOUND'>> {
  const work = (transaction: Transaction) => attempt(transaction, here, id, step)
  // Somebody else may have taken that seat first; then it is there to be seen.
  const done = (await unlessThere(() => inTransaction(work))) ?? (await inTransaction(work))
  // The date has stayed behind, so nobody need look.
  if (!isRefusal(done) && done.before.recontactOn && !done.visit.recontactOn)
    await noteTaken(id, 'visit_recontact', here.at)
  return done
}

async function attempt<R extends RefusalCode>(
  transaction: Transaction,
  here: Here,
  id: string,
  { name, decide, tell }: Step<R>,
): Promise<ChangedVisit | Refusal<R | 'NOT_FOUND'>> {
  const before = await readVisit(transaction, id)
  if (before?.region !== here.region) return refuse('NOT_FOUND')
  const seat = before.seatId === null ? null : await readSeat(transaction, before.seatId)
  const next = await nextFor(transaction, seat, here.at)
  const decided = await decide({ visit: before, appointment: appointmentOf(before), seat, next }, transaction)
  if ('refused' in decided) return refuse(decided.refused)
  const { writes } = decided
  if (!writes.appointment) return { before, visit: before }
  const after = withAppointment(before, writes.appointment)
  const visit = { ...after, ...leftBehind(before, after) }
  await storeSeats(transaction, here, writes)
  if (before.cardAt) await keepCard(transaction, visit, name)
  await saveVisit(transaction, visit)
  await saveBooker(transaction, before, visit, here.at)
  await noteChange(transaction, here, visit, name)
  for (const notice of tell?.(before, visit) ?? []) await announce(transaction, notice)
  return { before, visit }
}

/** What was marked on an appointment and does not go along: the card when it is cancelled, one expert's date to another one. */
function leftBehind(before: VisitDocument, after: VisitDocument): Partial<VisitDocument> {
  return {
    ...(after.state === 'cancelled' && before.cardAt ? { cardAt: null } : {}),
    ...(after.expertId !== before.expertId && before.recontactOn ? noRecontact : {}),
  }
}

/** The pre-visit card goes with a cancelled appointment, and along to where the person moves it; nobody else moves it. */
async function keepCard(transaction: Transaction, visit: VisitDocument, name: VisitChange): Promise<void> {
  if (visit.state === 'cancelled') await removeCard(transaction, visit._id)
  else if (name === 'moved') await moveCard(transaction, visit)
}

/** A decision of the rules that touches no seat, as what is to be stored. */
export const only = <R extends RefusalCode>(
  appointment: Appointment,
  decided: { readonly refused: R } | { readonly change: Partial<Appointment> },
): { readonly refused: R } | { readonly writes: Writes } => {
  if ('refused' in decided) return decided
  const changed = Object.keys(decided.change).length > 0
  return { writes: changed ? { appointment: { ...appointment, ...decided.change } } : {} }
}
