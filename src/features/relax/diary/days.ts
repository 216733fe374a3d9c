import type { DiaryDay } from '@shared/domain/content/diary'
import { keep } from '@/lib/kept/kept'

export const noDays: readonly DiaryDay[] = []

export const blankDay = (on: string): DiaryDay => ({
  on,
  mood: null,
  energy: null,
  sleep: null,
  feelings: [],
  around: [],
  text: '',
})

function readDay(found: unknown): DiaryDay[] {
  const day = (found ?? {}) as Partial<DiaryDay>
  return typeof day.on === 'string' ? [{ ...blankDay(day.on), ...day }] : []
}

/** The days of this phone's owner, the oldest first, one a date. */
export const diary = keep<readonly DiaryDay[]>(
  'own/diary',
  (found) => (Array.isArray(found) ? found.flatMap(readDay) : null),
  noDays,
)
