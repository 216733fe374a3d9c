/** The door for people. An area is read when somebody first calls it. */
import { serve } from '../server/kernel/serve'

export const main = serve<'api'>({
  account: async () => (await import('../server/modules/account/actions')).account,
  activity: async () => (await import('../server/modules/activity/actions')).activity,
  assessment: async () => (await import('../server/modules/assessment/actions')).assessment,
  board: async () => (await import('../server/modules/board/actions')).board,
  booking: async () => (await import('../server/modules/booking/actions')).booking,
  card: async () => (await import('../server/modules/card/actions')).card,
  content: async () => (await import('../server/modules/content/actions')).content,
  directory: async () => (await import('../server/modules/directory/actions')).directory,
  duty: async () => (await import('../server/modules/duty/actions')).duty,
  guardian: async () => (await import('../server/modules/guardian/actions')).guardian,
  insight: async () => (await import('../server/modules/insight/actions')).insight,
  letter: async () => (await import('../server/modules/letter/actions')).letter,
  notice: async () => (await import('../server/modules/notice/actions')).notice,
  safety: async () => (await import('../server/modules/safety/actions')).safety,
})
