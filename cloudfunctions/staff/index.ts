/** The door for experts and administrators. An area is read when somebody first calls it. */
import { serve } from '../server/kernel/serve'
import { feedAddress } from '../server/modules/booking/feedAddress'

export const main = serve<'staff'>(
  {
    'staff.activity': async () => (await import('../server/modules/activity/deskActions')).activityDesk,
    'staff.admin': async () => (await import('../server/modules/admin/deskActions')).adminDesk,
    'staff.board': async () => (await import('../server/modules/board/deskActions')).boardDesk,
    'staff.booking': async () => (await import('../server/modules/booking/deskActions')).bookingDesk,
    'staff.content': async () => (await import('../server/modules/content/deskActions')).contentDesk,
    'staff.directory': async () => (await import('../server/modules/directory/deskActions')).directoryDesk,
    'staff.duty': async () => (await import('../server/modules/duty/deskActions')).dutyDesk,
    'staff.insight': async () => (await import('../server/modules/insight/deskActions')).insightDesk,
    'staff.letter': async () => (await import('../server/modules/letter/deskActions')).letterDesk,
    'staff.notice': async () => (await import('../server/modules/notice/deskActions')).noticeDesk,
    'staff.reading': async () => (await import('../server/modules/reading/deskActions')).readingDesk,
    'staff.report': async () => (await import('../server/modules/report/deskActions')).reportDesk,
    'staff.safety': async () => (await import('../server/modules/safety/deskActions')).safetyDesk,
    'staff.sample': async () => (await import('../server/modules/sample/deskActions')).sampleDesk,
    'staff.volunteer': async () => (await import('../server/modules/volunteer/deskActions')).volunteerDesk,
  },
  [feedAddress],
)
