import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The hours of a region minute by minute, made in another way than the rules under test: every minute of five years
 * is marked open or closed, and a promise is found by counting marks.
 */

const catalog = path.resolve(__dirname, '../../../catalog')
const json = (file: string) => JSON.parse(readFileSync(path.join(catalog, file), 'utf8')) as never

const FIRST = Date.UTC(2024, 0, 1) - 8 * 3_600_000
const DAYS = 365 * 5 + 2 + 30
const MINUTES = DAYS * 1440

export const FIRST_AT = FIRST

interface Year {
  readonly year: number
  readonly holidays: readonly { readonly on: string }[]
  readonly workdays: readonly string[]
}

function workingDays(): { readonly working: boolean[]; readonly known: boolean[] } {
  const years = readdirSync(path.join(catalog, 'calendar'))
    .filter((file) => /^\d{4}\.json$/.test(file))
    .map((file) => json(`calendar/${file}`) as Year)
  const statutory = json('calendar/statutory.json') as {
    everyYear: Record<string, string>
    byDate: Record<string, string>
  }
  const working: boolean[] = []
  const known: boolean[] = []
  for (let day = 0; day < DAYS; day += 1) {
    const noon = new Date(FIRST + day * 86_400_000 + 12 * 3_600_000 + 8 * 3_600_000)
    const on = noon.toISOString().split('T')[0] ?? ''
    const year = years.find((one) => one.year === noon.getUTCFullYear())
    let works = noon.getUTCDay() % 6 !== 0
    if (year) {
      if (year.holidays.some((holiday) => holiday.on === on)) works = false
      if (year.workdays.indexOf(on) >= 0) works = true
    } else if (on in statutory.byDate || on.substring(5) in statutory.everyYear) works = false
    working.push(works)
    known.push(year !== undefined)
  }
  return { working, known }
}

export function tableOf(regionId: string) {
  const region = json(`regions/${regionId}.json`) as {
    promiseMinutes: number
    serviceHours: { periods: { start: string; end: string }[] }
  }
  const { working, known } = workingDays()
  const open = new Uint8Array(MINUTES)
  working.forEach((works, day) => {
    if (!works) return
    for (const { start, end } of region.serviceHours.periods) {
      const [from, to] = [start, end].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
      open.fill(1, day * 1440 + (from ?? 0), day * 1440 + (to ?? 0))
    }
  })
  /** Both in whole minutes since the first one. */
  return {
    isOpen: (minute: number): boolean => open[minute] === 1,
    promise(minute: number): { readonly minute: number; readonly known: boolean } {
      let left = region.promiseMinutes
      let at = minute
      for (; left > 0; at += 1) left -= open[at] ?? 0
      const days = known.slice(Math.floor(minute / 1440), Math.floor((at - 1) / 1440) + 1)
      return { minute: at, known: days.every(Boolean) }
    },
  }
}
