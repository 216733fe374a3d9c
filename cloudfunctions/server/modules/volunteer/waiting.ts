import type { Handler } from '../../kernel/registry'
import { presentDesk, regionThread } from '../letter'
import { waitingDrafts } from './draftRepo'
import { volunteerNames } from './people'

export const waiting: Handler<'staff.volunteer.waiting'> = async (_input, context) => {
  const me = context.person._id
  const found = await waitingDrafts(context)
  const [names, threads] = await Promise.all([
    volunteerNames(
      context,
      found.map(({ authorId }) => authorId),
    ),
    Promise.all(found.map(({ threadId }) => regionThread(context, threadId))),
  ])
  return {
    drafts: found.flatMap(({ _id: id, at, authorId }, index) => {
      const thread = threads[index]
      // Nobody decides on their own draft, or on the reply to their own letter.
      if (!thread || thread.writerId === me || authorId === me) return []
      return [{ id, at, by: names.get(authorId) ?? '', thread: presentDesk(context, thread) }]
    }),
  }
}
