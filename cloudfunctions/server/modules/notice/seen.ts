import type { Handler } from '../../kernel/registry'
import { markSeen } from './inboxRepo'

export const seen: Handler<'notice.seen'> = async ({ ids, ref }, { person, at }) => {
  const named = ids.length > 0 ? await markSeen(person._id, { ids }, at) : 0
  const about = ref === null ? 0 : await markSeen(person._id, { ref }, at)
  return { seen: named + about }
}
