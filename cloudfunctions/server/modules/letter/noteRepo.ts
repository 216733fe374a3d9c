import type { Output } from '@shared/contracts'
import { command, db } from '../../cloud/database'
import type { Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import { expertCards } from '../duty/experts'

export type DeskNote = Output<'staff.letter.note'>['notes'][number]

/** What colleagues say to each other about a thread. Append-only, but for who has read it. */
interface NoteDocument {
  readonly _id: string
  readonly region: string
  readonly threadId: string
  readonly authorId: string
  readonly kind: DeskNote['kind']
  /** Sealed. */
  readonly text: string
  readonly at: number
  readonly readerIds: readonly string[]
}

type Context = Pick<ActionContext, 'person' | 'region' | 'at' | 'sealer'>

const notes = db.collection<NoteDocument>('thread_notes')
const SHOWN = 50

const textPlace = (id: string) => ({ collection: 'thread_notes', id, field: 'text' })

/** Throws on a duplicate id, as the transaction does. */
export async function addNote(
  transaction: Transaction,
  { person, region, at, sealer }: Context,
  {
    id,
    threadId,
    kind,
    text,
  }: { readonly id: string; readonly threadId: string } & Pick<DeskNote, 'kind' | 'text'>,
): Promise<void> {
  const document: NoteDocument = {
    _id: id,
    region,
    threadId,
    authorId: person._id,
    kind,
    text: sealer.seal(text, textPlace(id)),
    at,
    readerIds: [],
  }
  await transaction.insert('thread_notes', document)
}

/** The newest notes of a thread in order; whoever reads them here is listed as a reader from then on. */
export async function readNotes(context: Context, threadId: string): Promise<DeskNote[]> {
  const { person, sealer } = context
  const newest = await notes.find({ threadId }, { order: [['at', 'desc']], limit: SHOWN })
  const found = newest.reverse()
  const unread = found.filter(
    ({ authorId, readerIds }) => authorId !== person._id && !readerIds.includes(person._id),
  )
  if (unread.length > 0)
    await notes.update(
      { _id: command().in(unread.map(({ _id }) => _id)) },
      { readerIds: command().addToSet(person._id) },
    )
  const cards = await expertCards(context, [
    ...new Set(found.flatMap(({ authorId, readerIds }) => [authorId, ...readerIds])),
  ])
  const name = (id: string): string => cards.get(id)?.name ?? ''
  return found.map((note) => ({
    kind: note.kind,
    text: sealer.open(note.text, textPlace(note._id)),
    at: note.at,
    by: name(note.authorId),
    mine: note.authorId === person._id,
    readers: note.readerIds.map(name),
  }))
}
