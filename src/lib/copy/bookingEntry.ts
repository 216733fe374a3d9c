/** Apart from the words of its screens, because the first package needs no more than these. Never what for. */
export const bookingEntryWords = {
  title: '我的预约',
  cancel: '来不了？取消这一次',
  note: '约时间、改时间、签到码',
  booked: (when: string): string => `${when}，已约好`,
  requested: (when: string): string => `${when}，等确认`,
  choice: (when: string): string => `${when}的来不了了，请你选怎么换`,
  referral: '专家给你留了一条建议，去不去由你',
  offer: (when: string, until: string): string => `${when}空出来了，给你留到 ${until}`,
} as const
