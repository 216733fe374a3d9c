import type { Handler } from '../../kernel/registry'
import { unreadOf } from './inboxRepo'

export const list: Handler<'notice.list'> = async (_input, { person }) => {
  const unread = await unreadOf(person._id)
  return { notices: unread.map(({ _id, kind, ref, at }) => ({ id: _id, kind, ref, at })) }
}
