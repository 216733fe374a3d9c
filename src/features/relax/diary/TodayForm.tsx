import type { MoodDiary } from '@catalog/exercises/exercise'
import type { DiaryDay } from '@shared/domain/content/diary'
import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Choice } from '@/components/Choice/Choice'
import { Fold } from '@/components/Fold/Fold'
import { TextField } from '@/components/TextField/TextField'
import { diaryWords as words } from '@/lib/copy/diary'
import relax from '../run/Relax.module.scss'
import { WordPick } from './WordPick'

const DAY_MS = 24 * 60 * 60 * 1000

interface TodayFormProps {
  readonly exercise: MoodDiary
  readonly today: DiaryDay
  readonly onChange: (more: Partial<DiaryDay>) => void
}

/** The line of one day: everything may be left out. */
export function TodayForm({ exercise, today, onChange }: TodayFormProps) {
  const { scales, feelings, around, prompts, longest } = exercise
  const prompt = prompts[Math.floor(Date.parse(today.on) / DAY_MS) % prompts.length] ?? ''
  const long = today.text.trim().length > longest
  return (
    <>
      {scales.map(({ id, ask, words: steps }) => (
        <Card key={id} title={ask}>
          <Choice
            label={ask}
            options={steps.map((text, index) => ({ id: index, text }))}
            chosen={today[id as 'mood' | 'energy' | 'sleep']}
            onChoose={(index) => onChange({ [id]: index })}
          />
        </Card>
      ))}
      <Fold title={words.feelings}>
        {feelings.map(({ group, words: some }) => (
          <WordPick
            key={group}
            label={group}
            words={some}
            picked={today.feelings}
            onPick={(picked) => onChange({ feelings: picked })}
          />
        ))}
      </Fold>
      <Fold title={words.around}>
        <WordPick
          label={words.around}
          words={around}
          picked={today.around}
          onPick={(picked) => onChange({ around: picked })}
        />
      </Fold>
      <Card>
        <TextField
          lines
          label={words.textLabel}
          placeholder={prompt}
          value={today.text}
          max={longest}
          wrong={long}
          note={long ? words.tooLong(longest) : words.count(today.text.trim().length, longest)}
          onChange={(text) => onChange({ text })}
        />
        <Text className={relax.quiet}>{words.where}</Text>
      </Card>
    </>
  )
}
