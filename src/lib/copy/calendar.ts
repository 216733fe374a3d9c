/** What the phone's own calendar is told, and what is said about it. */
export const calendarWords = {
  title: '一件约好的事',
  add: '加进手机日历',
  note: '日历里只写“一件约好的事”和时间，别人看到也不知道是什么。',
  said: {
    added: '加进手机日历了，前一小时会响。改时间或取消后，日历里的那一条要自己改。',
    saved: '日历文件存好了，打开它就进了日历。改时间或取消后，日历里的那一条要自己改。',
    refused: '没有加进日历，预约还在。可以在右上角“…”的设置里允许用日历，再点一次。',
  },
} as const
