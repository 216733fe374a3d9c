import { readCursor, writeCursor } from '../../kernel/cursor'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { expertCards } from '../duty/experts'
import { presentDesk } from './present'
import { overdueThreads } from './threadRepo'

const PAGE = 20

export const overdue: Handler<'staff.letter.overdue'> = async ({ cursor, limit = PAGE }, context) => {
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && !after) return refuse('BAD_INPUT', { field: 'cursor' })
  const found = await overdueThreads(context, { after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  // Nobody decides on their own letter, and whose it is stays unsaid.
  const shown = page.filter(({ writerId }) => writerId !== context.person._id)
  const holders = await expertCards(
    context,
    shown.flatMap(({ expertId }) => expertId ?? []),
  )
  return {
    letters: shown.map((thread) => ({
      thread: presentDesk(context, thread),
      by: thread.expertId === null ? null : (holders.get(thread.expertId)?.name ?? ''),
    })),
    cursor: found.length > limit && last ? writeCursor({ at: last.dueAt, id: last._id }) : null,
  }
}
