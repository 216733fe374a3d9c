import { ASK_MS } from '@shared/domain/duty/turn'
import { weekdayOf } from '@shared/kit/time'
import { dutyWords } from '@/lib/copy/duty'
import { clockWords, dateOn, dayWords } from '@/lib/timeWords/timeWords'
import type { RosterDay, Turn, Who } from './useRoster'

type Span = Pick<Turn, 'startAt' | 'endAt'>

/** `08:30–11:30`; a night that ends on the next day says so. */
export const spanWords = ({ startAt, endAt }: Span): string => {
  const nextDay = dateOn(endAt - 1) !== dateOn(startAt)
  return `${clockWords(startAt)}–${nextDay ? '次日 ' : ''}${clockWords(endAt)}`
}

export const nameOf = (who: Who | null): string => who?.name || dutyWords.nameless

/** Whose it is, as the one who looks would say it. */
export const holderWords = ({ who, mine }: Pick<Turn, 'who' | 'mine'>): string =>
  mine ? dutyWords.me : who ? nameOf(who) : dutyWords.open

/** `09:00–12:00、14:00–16:00`; nothing when the day is closed. */
const hoursWords = (special: NonNullable<RosterDay['special']>): string =>
  dutyWords.special(special.map(({ start, end }) => `${start}–${end}`).join('、'))

/** `周一 11月23日`, with what kind of day it is when that is not plain. */
export function dayHeading({ on, kind, name, known, special }: RosterDay, now: number): string {
  const day = `${dutyWords.weekday(weekdayOf(on))} ${dayWords(Date.parse(`${on}T12:00+08:00`), now)}`
  const plain = kind === 'workday' || kind === 'weekend'
  const notes = [
    plain ? null : (name ?? dutyWords.dayKinds[kind]),
    special ? hoursWords(special) : known ? null : dutyWords.dayUnknown,
  ]
  return [day, ...notes].filter((note) => note !== null).join(' · ')
}

export const isNow = ({ startAt, endAt }: Span, now: number): boolean => startAt <= now && now < endAt

/** Whether one may say now that one is there. */
export const mayCheckIn = (turn: Turn, now: number): boolean =>
  (turn.mine || turn.calledMe) && !turn.here && turn.startAt - ASK_MS <= now && now < turn.endAt
