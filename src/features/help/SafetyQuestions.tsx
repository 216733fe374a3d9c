import { Text, View } from '@tarojs/components'
import { Chips } from '@/components/Chips/Chips'
import { helpWords } from '@/lib/copy/help'
import styles from './HelpCard.module.scss'

/** True for yes, null while nothing was said. */
export interface SafetyAnswers {
  readonly safe: boolean | null
  readonly company: boolean | null
}

interface SafetyQuestionsProps {
  readonly answers: SafetyAnswers
  readonly onAnswer: (answers: SafetyAnswers) => void
}

/**
 * Two questions that choose which sentence is shown. The answers are kept nowhere, and go along only when the person
 * asks for somebody to get in touch.
 */
export function SafetyQuestions({ answers, onAnswer }: SafetyQuestionsProps) {
  const { safe, company } = answers
  return (
    <>
      <Question
        words={helpWords.safe}
        answer={safe}
        said={safe === false ? helpWords.notSafe : null}
        onAnswer={(yes) => onAnswer({ ...answers, safe: yes })}
      />
      <Question
        words={helpWords.company}
        answer={company}
        said={company === null ? null : company ? helpWords.together : helpWords.alone}
        onAnswer={(yes) => onAnswer({ ...answers, company: yes })}
      />
      <Text className={styles.quiet}>{helpWords.skip}</Text>
    </>
  )
}

interface QuestionProps {
  readonly words: { readonly question: string; readonly yes: string; readonly no: string }
  readonly answer: boolean | null
  readonly said: string | null
  readonly onAnswer: (yes: boolean) => void
}

function Question({ words, answer, said, onAnswer }: QuestionProps) {
  return (
    <View className={styles.question}>
      <Text>{words.question}</Text>
      <Chips
        label={words.question}
        options={[
          { id: 'yes', text: words.yes, ...(answer === true ? { icon: 'check' as const } : {}) },
          { id: 'no', text: words.no, ...(answer === false ? { icon: 'check' as const } : {}) },
        ]}
        onPick={(id) => onAnswer(id === 'yes')}
      />
      {said && <Text className={styles.advice}>{said}</Text>}
    </View>
  )
}
