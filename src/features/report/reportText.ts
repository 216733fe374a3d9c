import type { Output } from '@shared/contracts'
import { reportWords } from '@/lib/copy/report'

type Report = NonNullable<Output<'staff.report.day'>['report']>
export type DayCounts = Report['shown']

/** One line: its name, its number, and what it counts. */
export interface Line {
  readonly name: string
  readonly value: string
  readonly what: string
}

type RowName = keyof typeof reportWords.rows
const hidden = reportWords.hidden
const number = (value: number | undefined): string => (value === undefined ? hidden : String(value))
const minutes = (value: number | null): string => (value === null ? hidden : reportWords.minutes(value))

/** The report as lines; a cell that is kept back says so. */
export function linesOf(counts: DayCounts): readonly Line[] {
  const { open, crisis, duty } = counts
  const values: Record<RowName, string> = {
    lettersIn: number(counts.lettersIn),
    answeredInTime: number(counts.answeredInTime),
    answeredLate: number(counts.answeredLate),
    breached: number(counts.breached),
    medianMinutes: minutes(counts.medianMinutes),
    p90Minutes: minutes(counts.p90Minutes),
    openTotal: number(counts.openTotal),
    openSafety: number(open?.safety),
    openOverdue: number(open?.overdue),
    openDue: number(open?.due),
    crisisOpened: number(crisis?.opened),
    crisisInTime: number(crisis?.inTime),
    crisisEscalated: number(crisis?.escalated),
    serviceGap: minutes(duty.serviceGapMinutes),
    crisisGap: minutes(duty.crisisGapMinutes),
    unconfirmed: number(duty.unconfirmed),
    noticesFailed: number(counts.noticesFailed),
  }
  return (Object.keys(values) as RowName[]).map((row) => {
    const [name, what] = reportWords.rows[row]
    return { name, value: values[row], what }
  })
}

/** The same as plain text, for a message or a file. */
export const reportText = (brand: string, on: string, counts: DayCounts): string =>
  [
    `${brand} ${reportWords.title} ${on}`,
    ...linesOf(counts).map(({ name, value }) => `${name}：${value}`),
  ].join('\n')
