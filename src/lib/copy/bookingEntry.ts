/** Apart from the words of its screens, because the first package needs no more than these. */
export const bookingEntryWords = { title: '我的预约', note: '约时间、改时间、签到码' } as const
