import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { OptionList } from '@/components/OptionList/OptionList'
import { assessmentWords } from '@/lib/copy/assessment'
import styles from './AnswerDock.module.scss'
import type { Question } from './question'

const words = assessmentWords.taking

export interface AnswerDockProps {
  readonly question: Question
  /** The answer so far, when an answered question is open again. */
  readonly chosen: number | null
  readonly onAnswer: (item: string, code: number) => void
  /** Present when an earlier question is open: closes it as it was. */
  readonly onKeep?: () => void
}

/** The options of the question on screen, always in the same place within the thumb's reach. */
export function AnswerDock({ question, chosen, onAnswer, onKeep }: AnswerDockProps) {
  return (
    <View className={styles.dock}>
      {onKeep && (
        <View className={styles.editing}>
          <Text className={styles.editingText}>{words.editing(question.no)}</Text>
          <Button kind="quiet" onPress={onKeep}>
            {words.keep}
          </Button>
        </View>
      )}
      <OptionList
        key={question.item}
        label={`${words.question(question.no)}，${question.text}`}
        options={question.options.map(({ code, label }) => ({ id: String(code), text: label }))}
        chosen={chosen === null ? null : String(chosen)}
        onChoose={(code) => onAnswer(question.item, Number(code))}
        autoFocus
      />
    </View>
  )
}
