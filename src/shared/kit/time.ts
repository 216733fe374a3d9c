/**
 * Calendar arithmetic in Asia/Shanghai on epoch milliseconds, whatever the time zone of the process. The zone is
 * UTC+8 without summer time since 1992.
 */
const OFFSET = 8 * 60 * 60 * 1000

export const DAY = 24 * 60 * 60 * 1000

/** The date in Shanghai, `YYYY-MM-DD`. */
export const dateOn = (at: number): string => new Date(at + OFFSET).toISOString().slice(0, 10)

/** The month in Shanghai, `YYYY-MM`. */
export const monthOf = (at: number): string => dateOn(at).slice(0, 7)

/** The first millisecond of a date `YYYY-MM-DD` in Shanghai. */
export const startOfDay = (on: string): number => Date.parse(`${on}T00:00:00Z`) - OFFSET

/** The date some days later, or earlier when negative. */
export const addDays = (on: string, days: number): string => dateOn(startOfDay(on) + days * DAY)

/** The day of the week of a date; 0 is Sunday. */
export const weekdayOf = (on: string): number => new Date(`${on}T00:00:00Z`).getUTCDay()

/** An instant as people in Shanghai write it: `2026-11-23T10:30:00+08:00`. */
export const isoInShanghai = (at: number): string =>
  `${new Date(at + OFFSET).toISOString().slice(0, 19)}+08:00`
