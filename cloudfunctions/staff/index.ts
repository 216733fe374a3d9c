/** The door for experts and administrators. */
import { serve } from '../server/kernel/serve'
import { activityDesk } from '../server/modules/activity'
import { adminDesk } from '../server/modules/admin'
import { boardDesk } from '../server/modules/board'
import { bookingDesk, feedAddress } from '../server/modules/booking'
import { contentDesk } from '../server/modules/content'
import { directoryDesk } from '../server/modules/directory'
import { dutyDesk } from '../server/modules/duty'
import { insightDesk } from '../server/modules/insight'
import { letterDesk } from '../server/modules/letter'
import { noticeDesk } from '../server/modules/notice'
import { readingDesk } from '../server/modules/reading'
import { reportDesk } from '../server/modules/report'
import { safetyDesk } from '../server/modules/safety'
import { sampleDesk } from '../server/modules/sample'
import { volunteerDesk } from '../server/modules/volunteer'

export const main = serve(
  'staff',
  {
    ...activityDesk,
    ...adminDesk,
    ...boardDesk,
    ...contentDesk,
    ...bookingDesk,
    ...directoryDesk,
    ...dutyDesk,
    ...insightDesk,
    ...letterDesk,
    ...noticeDesk,
    ...readingDesk,
    ...reportDesk,
    ...safetyDesk,
    ...sampleDesk,
    ...volunteerDesk,
  },
  [feedAddress],
)
