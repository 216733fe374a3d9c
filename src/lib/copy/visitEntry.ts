/** Apart from the words of its screens, because the first package needs no more than these. */
export const visitEntryWords = {
  expert: '预约',
  expertNote: '谁要来、时间表、签到',
  front: '前台预约',
  frontNote: '替来电的人约、今天的名单',
  door: '活动签到',
  doorNote: '签到码、报名号、来了多少人',
} as const
