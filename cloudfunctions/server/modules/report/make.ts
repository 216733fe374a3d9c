import { addDays, dateOn, startOfDay } from '@shared/kit/time'
import type { Job } from '../../kernel/tick'
import { dutyOfDay, waitsOfDay } from '../duty/day'
import { lettersOfDay } from '../letter/day'
import { noticesOfDay } from '../notice/day'
import { casesOfDay } from '../safety/day'
import { addReport, lastReported } from './reportRepo'

/** After a longer silence of the clock the days before are not made up for. */
const MADE_UP_DAYS = 31

/**
 * Counts each day that has ended, once, into one document: a tick counts one day, and days that went by while no tick
 * came are made up for in order. What is open is counted as it stands when this runs, in the first minutes of the next
 * day; of a day that is counted later it is what was still open then, and the report says when that was.
 */
export const dayReport: Job = async ({ region, at }) => {
  const yesterday = addDays(dateOn(at), -1)
  const last = await lastReported(region)
  if (last !== null && last >= yesterday) return 0
  const next = last === null ? yesterday : addDays(last, 1)
  const earliest = addDays(yesterday, 1 - MADE_UP_DAYS)
  if (next < earliest) return countDay(region, earliest, at)
  return countDay(region, next, at)
}

async function countDay(region: string, on: string, at: number): Promise<number> {
  const day = { region, on, from: startOfDay(on), to: startOfDay(addDays(on, 1)) }
  const [letters, waits, crisis, duty, noticesFailed] = await Promise.all([
    lettersOfDay(day),
    waitsOfDay(day),
    casesOfDay(day),
    dutyOfDay(day),
    noticesOfDay(day),
  ])
  const counts = { ...letters, ...waits, crisis, duty, noticesFailed }
  return Number(await addReport({ region, on, countedAt: at, counts }))
}
