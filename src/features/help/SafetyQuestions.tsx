import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '@/components/Chips/Chips'
import { helpWords } from '@/lib/copy/help'
import styles from './HelpCard.module.scss'

type Answer = 'yes' | 'no'

interface QuestionProps {
  readonly words: { readonly question: string; readonly yes: string; readonly no: string }
  readonly advice: Partial<Record<Answer, string>>
}

/** Two questions that only choose which sentence is shown. The answers are kept nowhere and sent nowhere. */
export function SafetyQuestions() {
  return (
    <>
      <Question words={helpWords.safe} advice={{ no: helpWords.notSafe }} />
      <Question words={helpWords.company} advice={{ yes: helpWords.together, no: helpWords.alone }} />
      <Text className={styles.quiet}>{helpWords.skip}</Text>
    </>
  )
}

function Question({ words, advice }: QuestionProps) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const said = answer && advice[answer]
  return (
    <View className={styles.question}>
      <Text>{words.question}</Text>
      <Chips
        label={words.question}
        options={[
          { id: 'yes', text: words.yes, ...(answer === 'yes' ? { icon: 'check' as const } : {}) },
          { id: 'no', text: words.no, ...(answer === 'no' ? { icon: 'check' as const } : {}) },
        ]}
        onPick={(id) => setAnswer(id === 'yes' ? 'yes' : 'no')}
      />
      {said && <Text className={styles.advice}>{said}</Text>}
    </View>
  )
}
