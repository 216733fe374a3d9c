import { inTransaction, unlessThere } from '../../cloud/transaction'
import { isRefusal } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { addNote, readNotes } from './noteRepo'
import { readingOfThread } from './reading'
import { regionThread } from './threadRepo'

export const note: Handler<'staff.letter.note'> = async ({ threadId, text }, context) => {
  const found = await regionThread(context, threadId)
  const reading = await readingOfThread(context, found)
  if (isRefusal(reading)) return reading
  const written = { id: context.effectId, threadId, kind: 'note', text } as const
  await unlessThere(() => inTransaction((transaction) => addNote(transaction, context, written)))
  return { notes: await readNotes(context, threadId) }
}
