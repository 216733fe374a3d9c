const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const END = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/
const DATE = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** Whether two times of one date make a span, as they were typed. */
export const timesRight = (from: string, to: string): boolean => TIME.test(from) && END.test(to) && from < to

/** Whether two dates do. */
export const datesRight = (firstOn: string, lastOn: string): boolean =>
  isDate(firstOn) && isDate(lastOn) && firstOn <= lastOn

export const isDate = (on: string): boolean => DATE.test(on)
