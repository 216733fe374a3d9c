import type { Handler } from '../../kernel/registry'
import { start } from '../../kernel/start'
import { specialtiesOf } from '../duty/experts'
import { presentDesk } from './present'
import { threadsOf, waitingThreads } from './threadRepo'

/** More than an expert can look through; the rest moves up as these are taken. */
const SHOWN = 20

export const queue: Handler<'staff.letter.queue'> = async (_input, context) => {
  const [waiting, mine, specialties] = await Promise.all([
    waitingThreads(context, SHOWN),
    threadsOf(context.person._id, SHOWN),
    specialtiesOf(context.person._id),
  ])
  const desk = (thread: (typeof waiting)[number]) => presentDesk(context, thread, specialties)
  // Nobody answers their own letter.
  const others = waiting.filter(({ writerId }) => writerId !== context.person._id)
  const { minorIdentity, verifiesPhones } = start()
  const shut = minorIdentity === 'real_name' && !verifiesPhones
  return {
    waiting: others.map(desk),
    mine: mine.map(desk),
    doubts: shut ? (['minors_cannot_write'] as const).slice() : [],
  }
}
