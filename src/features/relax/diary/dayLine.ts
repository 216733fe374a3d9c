import type { MoodDiary } from '@catalog/exercises/exercise'
import type { DiaryDay } from '@shared/domain/content/diary'
import { diaryWords } from '@/lib/copy/diary'

/** A day in words, as its owner chose and wrote them. */
export function dayLine({ scales }: MoodDiary, day: DiaryDay): string {
  const chosen = scales.flatMap(({ id, words }) => {
    const name = id as keyof typeof diaryWords.scales
    const word = words[day[name] ?? -1]
    return word === undefined ? [] : [`${diaryWords.scales[name]}：${word}`]
  })
  return [...chosen, day.feelings.join('、'), day.around.join('、'), day.text.trim()]
    .filter(Boolean)
    .join('；')
}
