/** The door for people. */
import { serve } from '../server/kernel/serve'
import { account } from '../server/modules/account'
import { activity } from '../server/modules/activity'
import { assessment } from '../server/modules/assessment'
import { board } from '../server/modules/board'
import { booking } from '../server/modules/booking'
import { card } from '../server/modules/card'
import { content } from '../server/modules/content'
import { directory } from '../server/modules/directory'
import { duty } from '../server/modules/duty'
import { guardian } from '../server/modules/guardian'
import { insight } from '../server/modules/insight'
import { letter } from '../server/modules/letter'
import { notice } from '../server/modules/notice'
import { safety } from '../server/modules/safety'

export const main = serve('api', {
  ...account,
  ...activity,
  ...assessment,
  ...board,
  ...booking,
  ...card,
  ...directory,
  ...content,
  ...duty,
  ...guardian,
  ...insight,
  ...letter,
  ...notice,
  ...safety,
})
