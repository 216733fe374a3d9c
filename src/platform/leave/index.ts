import { leave as h5 } from './leave.h5'
import type { LeavePort } from './leave.port'
import { leave as weapp } from './leave.weapp'

export const leave: LeavePort = process.env.TARO_ENV === 'weapp' ? weapp : h5
