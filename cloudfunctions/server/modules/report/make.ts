import { addDays, dateOn, startOfDay } from '@shared/kit/time'
import type { Job } from '../../kernel/tick'
import { dutyOfDay, waitsOfDay } from '../duty/day'
import { lettersOfDay } from '../letter/day'
import { noticesOfDay } from '../notice/day'
import { casesOfDay } from '../safety/day'
import { addReport, findReport } from './reportRepo'

/**
 * Counts the day that has just ended, once, into one document. What is open is counted as it stands when this runs,
 * in the first minutes of the next day.
 */
export const dayReport: Job = async ({ region, at }) => {
  const on = addDays(dateOn(at), -1)
  if (await findReport(region, on)) return 0
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
