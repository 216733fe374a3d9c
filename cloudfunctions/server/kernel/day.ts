/** A day of a region that is over, by the Shanghai calendar; `to` is the next midnight. */
export interface Day {
  readonly region: string
  readonly on: string
  readonly from: number
  readonly to: number
}

/** At most so many of one kind are counted of a day: as many as one query gives. */
export const DAY_MOST = 1000

export const isWithin = ({ from, to }: Pick<Day, 'from' | 'to'>, at: number): boolean => from <= at && at < to
