import Taro from '@tarojs/taro'
import type { CalendarPort } from './calendar.port'

const seconds = (at: number): number => Math.floor(at / 1000)

export const calendar: CalendarPort = {
  async add({ title, startAt, endAt, remindMinutes = 0 }) {
    try {
      await Taro.addPhoneCalendar({
        title,
        startTime: seconds(startAt),
        endTime: String(seconds(endAt)),
        alarm: remindMinutes > 0,
        alarmOffset: remindMinutes * 60,
      })
      return 'added'
    } catch {
      return 'refused'
    }
  },
}
