import type { Handler } from '../../kernel/registry'
import { presentDesk, threadsOfVolunteer, volunteerQueue } from '../letter'

const SHOWN = 20

export const queue: Handler<'staff.volunteer.queue'> = async (_input, context) => {
  const [waiting, mine] = await Promise.all([
    volunteerQueue(context, SHOWN),
    threadsOfVolunteer(context, SHOWN),
  ])
  return {
    waiting: waiting
      .filter(({ writerId }) => writerId !== context.person._id)
      .map((thread) => presentDesk(context, thread)),
    mine: mine.map((thread) => presentDesk(context, thread)),
  }
}
