import { calendar as h5 } from './calendar.h5'
import type { CalendarPort } from './calendar.port'
import { calendar as weapp } from './calendar.weapp'

export const calendar: CalendarPort = process.env.TARO_ENV === 'weapp' ? weapp : h5
