import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { Bubble } from '@/components/Bubble/Bubble'
import { assessmentWords } from '@/lib/copy/assessment'
import { answerWords, type Question } from './question'
import styles from './TurnBubbles.module.scss'

const words = assessmentWords.taking

export interface TurnBubblesProps {
  readonly question: Question
  readonly code: number | null
  readonly asked: boolean
  readonly onReopen: (item: string) => void
}

/** One question and, once given, its answer, which opens the question again when tapped. */
export const TurnBubbles = memo(function TurnBubbles({ question, code, asked, onReopen }: TurnBubblesProps) {
  const answer = code === null ? null : answerWords(question, code)
  return (
    <View className={`${styles.turn} ${asked ? styles.asked : ''}`}>
      <Bubble from="guide">
        <Text className={styles.number}>{words.question(question.no)}</Text>
        <Text className={styles.text} userSelect>
          {question.text}
        </Text>
      </Bubble>
      {answer !== null && (
        <Bubble
          from="me"
          onPress={() => onReopen(question.item)}
          pressLabel={words.changeAnswer(question.no, answer)}
        >
          <Text className={styles.answer}>{answer}</Text>
        </Bubble>
      )}
    </View>
  )
})
