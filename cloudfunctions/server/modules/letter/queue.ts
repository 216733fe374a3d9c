import type { Handler } from '../../kernel/registry'
import { presentDesk } from './present'
import { threadsOf, waitingThreads } from './threadRepo'

/** More than an expert can look through; the rest moves up as these are taken. */
const SHOWN = 20

export const queue: Handler<'staff.letter.queue'> = async (_input, context) => {
  const [waiting, mine] = await Promise.all([
    waitingThreads(context, SHOWN),
    threadsOf(context.person._id, SHOWN),
  ])
  const desk = (thread: (typeof waiting)[number]) => presentDesk(context, thread)
  return { waiting: waiting.map(desk), mine: mine.map(desk) }
}
