import { calendar } from '@catalog/calendar/calendar'
import bundled from '@catalog/directory/taizhou.json'
import type { Entry } from '@shared/domain/directory/entry'
import type { Moment } from '@shared/domain/directory/find'
import { isWorkingDay } from '@shared/kit/calendar'

/** The directory of the region that this build was made for. */
export const bundledEntries = bundled as unknown as readonly Entry[]

/** A point in time with the working days of China, as the directory reads hours. */
export const momentAt = (at: number): Moment => ({ at, isWorkday: (on) => isWorkingDay(calendar, on) })
