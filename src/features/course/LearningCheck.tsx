import type { CheckQuestion } from '@catalog/courses/course'
import { type Marked, markedOf } from '@shared/domain/insight/learning'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { call } from '@/lib/call/call'
import { courseWords as words } from '@/lib/copy/course'
import { saidRefusal } from '@/lib/copy/refusals'
import styles from './Course.module.scss'

interface Checked {
  /** What of each question is so: by the service, or by the package when it did not answer. */
  readonly questions: readonly Marked[]
  readonly said: string
}

interface LearningCheckProps {
  readonly course: string
  readonly questions: readonly CheckQuestion[]
}

/** A few questions after a course. The service checks and counts them; without it they are checked here and not counted. */
export function LearningCheck({ course, questions }: LearningCheckProps) {
  const [chosen, setChosen] = useState<Readonly<Record<number, number>>>({})
  const [marked, setMarked] = useState<Checked | null>(null)
  const check = async (): Promise<void> => {
    const answers = questions.map((_, at) => chosen[at] ?? 0)
    const reply = await call('insight.check', { course, answers })
    if (reply.ok) return setMarked({ questions: reply.data.questions, said: words.counted })
    setMarked({
      questions: markedOf(questions, answers) ?? [],
      said: reply.error === 'OFFLINE' ? words.uncounted : `${words.uncounted}${saidRefusal(reply.error)}`,
    })
  }
  const again = (): void => {
    setMarked(null)
    setChosen({})
  }
  const right = marked?.questions.filter((question) => question.right).length ?? 0
  return (
    <Card title={words.check} note={words.checkNote}>
      {questions.map(({ ask, options }, at) => {
        const mark = marked?.questions[at]
        return (
          <Card key={ask}>
            <Text className={styles.text}>{ask}</Text>
            <Choice
              label={words.options(ask)}
              options={options.map((text, id) => ({ id: id as number | null, text }))}
              chosen={chosen[at] ?? null}
              onChoose={(option) =>
                option !== null && !marked && setChosen((before) => ({ ...before, [at]: option }))
              }
            />
            {mark && (
              <Notice kind={mark.right ? 'done' : 'warning'}>
                {mark.right
                  ? `${words.right}${mark.explain}`
                  : `${words.wrong}${words.rightOne(options[mark.answer] ?? '')}${mark.explain}`}
              </Notice>
            )}
          </Card>
        )
      })}
      {marked ? (
        <>
          <Text className={styles.strong}>{words.checked(right, questions.length)}</Text>
          <Text className={styles.small}>{marked.said}</Text>
          <Button wide onPress={again}>
            {words.checkAgain}
          </Button>
        </>
      ) : (
        <Button
          kind="primary"
          wide
          disabled={questions.some((_, at) => chosen[at] === undefined)}
          onPress={check}
        >
          {words.checkNow}
        </Button>
      )}
    </Card>
  )
}
