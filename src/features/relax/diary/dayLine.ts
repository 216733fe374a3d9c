import type { MoodDiary } from '@catalog/exercises/exercise'
import type { DiaryDay } from '@shared/domain/content/diary'

/** A day in words, as its owner chose and wrote them. */
export function dayLine({ scales }: MoodDiary, day: DiaryDay): string {
  const chosen = scales.flatMap(({ id, ask, words }) => {
    const word = words[day[id as 'mood' | 'energy' | 'sleep'] ?? -1]
    return word === undefined ? [] : [`${ask}：${word}`]
  })
  return [...chosen, day.feelings.join('、'), day.around.join('、'), day.text.trim()]
    .filter(Boolean)
    .join('；')
}
