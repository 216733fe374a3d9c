import type { Place } from '../../kernel/cursor'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { start } from '../../kernel/start'
import { specialtiesOf } from '../duty/experts'
import { presentDesk } from './present'
import {
  openCursor,
  queueCursor,
  readOpenCursor,
  readQueueCursor,
  type ThreadDocument,
  threadsOf,
  waitingThreads,
} from './threadRepo'

const PAGE = 20

interface Part {
  readonly threads: readonly ThreadDocument[]
  readonly cursor: string | null
}
const none: Part = { threads: [], cursor: null }

export const queue: Handler<'staff.letter.queue'> = async ({ list, cursor }, context) => {
  const read = list === 'mine' ? readOpenCursor : readQueueCursor
  const after = list === undefined || cursor === undefined ? null : read(cursor)
  // A cursor belongs to one of the lists.
  if (cursor !== undefined && !after) return refuse('BAD_INPUT', { field: 'cursor' })
  const me = context.person._id
  const [waiting, mine, specialties] = await Promise.all([
    list === 'mine' ? none : partOf((page) => waitingThreads(context, page), after, queueCursor),
    list === 'waiting' ? none : partOf((page) => threadsOf(me, page), after, openCursor),
    specialtiesOf(me),
  ])
  const desk = (thread: ThreadDocument) => presentDesk(context, thread, specialties)
  // Nobody answers their own letter.
  const others = waiting.threads.filter(({ writerId }) => writerId !== me)
  const { minorIdentity, verifiesPhones } = start()
  const shut = minorIdentity === 'real_name' && !verifiesPhones
  return {
    waiting: others.map(desk),
    mine: mine.threads.map(desk),
    cursors: { waiting: waiting.cursor, mine: mine.cursor },
    doubts: shut ? (['minors_cannot_write'] as const).slice() : [],
  }
}

/** One page, and where the next one begins. */
async function partOf(
  find: (page: {
    readonly after: Place | null
    readonly limit: number
  }) => Promise<readonly ThreadDocument[]>,
  after: Place | null,
  cursorOf: (last: ThreadDocument) => string,
): Promise<Part> {
  const found = await find({ after, limit: PAGE + 1 })
  const threads = found.slice(0, PAGE)
  const last = threads.at(-1)
  return { threads, cursor: found.length > PAGE && last ? cursorOf(last) : null }
}
