import type { Input, Output } from '@shared/contracts'
import { command, db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { expertCards } from '../duty/experts'

type Note = Output<'staff.booking.note'>['notes'][number]
export type Written = Omit<Input<'staff.booking.note'>, 'id' | 'recontacted'>

/** What an expert wrote down about an appointment. Append-only. */
interface NoteDocument {
  readonly _id: string
  readonly region: string
  readonly visitId: string
  readonly authorId: string
  /** Sealed: all headings together. */
  readonly text: string
  readonly at: number
}

const notes = db.collection<NoteDocument>('booking_notes')
const SHOWN = 20

const place = (id: string) => ({ collection: 'booking_notes', id, field: 'text' })

/** Named by the effect, so that a repeat finds it. */
export function addNote(
  transaction: Transaction,
  { person, region, at, sealer, effectId }: ActionContext,
  visitId: string,
  written: Written,
): Promise<void> {
  const text = sealer.seal(JSON.stringify(written), place(effectId))
  const document: NoteDocument = { _id: effectId, region, visitId, authorId: person._id, text, at }
  return transaction.insert('booking_notes', document)
}

/** Whether the note of that name is written. */
export const isWritten = async (transaction: Transaction, id: string): Promise<boolean> =>
  (await transaction.get<NoteDocument>('booking_notes', id)) !== null

/** Forgets what was written down about these appointments. */
export const removeNotes = (visitIds: readonly string[]) =>
  notes.remove({ visitId: command().in([...visitIds]) })

/** The newest first. */
export async function notesOf(
  context: Pick<ActionContext, 'region' | 'sealer'>,
  visitId: string,
): Promise<Note[]> {
  const found = await notes.find({ visitId }, { order: [['at', 'desc']], limit: SHOWN })
  const cards = await expertCards(
    context,
    found.map(({ authorId }) => authorId),
  )
  return found.map(({ _id, text, at, authorId }) => ({
    ...(JSON.parse(context.sealer.open(text, place(_id))) as Written),
    at,
    by: cards.get(authorId)?.name ?? '',
  }))
}
