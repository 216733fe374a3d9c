import { DAY_MOST, type Day, isWithin } from '../../kernel/day'
import { deadFrom } from './noticeRepo'

/** Notices of a day that have reached nobody. */
export async function noticesOfDay(day: Day): Promise<number> {
  const dead = await deadFrom(day.region, day.from, DAY_MOST)
  return dead.filter(({ at }) => isWithin(day, at)).length
}
