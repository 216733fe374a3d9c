import type { DayCounts } from '@shared/domain/duty/dayReport'
import { db } from '../../cloud/database'

/** `_id` = region:date. */
interface ReportDocument {
  readonly _id: string
  readonly region: string
  readonly on: string
  readonly countedAt: number
  readonly counts: DayCounts
}

const reports = db.collection<ReportDocument>('day_reports')
const idOf = (region: string, on: string): string => `${region}:${on}`

export const findReport = (region: string, on: string) => reports.get(idOf(region, on))
/** The day that was counted last. */
export async function lastReported(region: string): Promise<string | null> {
  const [last] = await reports.find({ region }, { order: [['on', 'desc']], limit: 1, fields: ['on'] })
  return last?.on ?? null
}

/** False when another tick was faster. */
export const addReport = (report: Omit<ReportDocument, '_id'>): Promise<boolean> =>
  reports.insert({ _id: idOf(report.region, report.on), ...report })
