import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { spoken } from '@/components/spoken'
import { assessmentWords } from '@/lib/copy/assessment'
import { progressOf } from './progress'
import type { Question } from './question'
import { askedItem } from './state'
import { TurnBubbles } from './TurnBubbles'
import styles from './Turns.module.scss'
import { transcript } from './transcript'
import type { SheetInHand } from './useSheet'

export interface TurnsProps {
  readonly hand: SheetInHand
  readonly questions: readonly Question[]
}

/** The sheet as a chat: questions left, answers right; any answer opens its question again when tapped. */
export function Turns({ hand, questions }: TurnsProps) {
  const byItem = useMemo(() => new Map(questions.map((question) => [question.item, question])), [questions])
  const asked = byItem.get(askedItem(hand.taking) ?? '')
  const { of } = progressOf(hand.taking)
  return (
    <View className={styles.turns}>
      {transcript(hand.taking).map((turn) => {
        const question = byItem.get(turn.item)
        return question === undefined ? null : (
          <TurnBubbles
            key={turn.item}
            question={question}
            code={turn.code}
            asked={turn.asked}
            onReopen={hand.reopen}
          />
        )
      })}
      <View className={styles.heard} {...spoken({ role: 'status' })}>
        <Text>
          {asked === undefined
            ? assessmentWords.taking.complete(of)
            : assessmentWords.taking.announce(asked.no, of, asked.text)}
        </Text>
      </View>
    </View>
  )
}
