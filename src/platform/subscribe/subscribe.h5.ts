import type { SubscribePort } from './subscribe.port'

/** A browser has no such dialog and no such messages; on the local cloud the tap itself is the yes. */
export const subscribe: SubscribePort = {
  ask: async (templateIds) => templateIds,
}
