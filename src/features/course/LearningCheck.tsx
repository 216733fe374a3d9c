import type { CheckQuestion } from '@catalog/courses/course'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card/Card'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { courseWords as words } from '@/lib/copy/course'
import styles from './Course.module.scss'

/** What was chosen for a question: the first choice counts, the last one is shown. */
interface Chosen {
  readonly first: number
  readonly last: number
}

/** A few questions after a course. Nothing of it is kept or sent. */
export function LearningCheck({ questions }: { readonly questions: readonly CheckQuestion[] }) {
  const [chosen, setChosen] = useState<Readonly<Record<number, Chosen>>>({})
  const choose = (at: number, option: number): void =>
    setChosen((before) => ({ ...before, [at]: { first: before[at]?.first ?? option, last: option } }))
  const right = questions.filter(({ answer }, at) => chosen[at]?.first === answer).length
  return (
    <Card title={words.check} note={words.checkNote}>
      {questions.map(({ ask, options, answer, explain }, at) => {
        const last = chosen[at]?.last
        return (
          <Card key={ask}>
            <Text className={styles.text}>{ask}</Text>
            <Choice
              label={words.options(ask)}
              options={options.map((text, id) => ({ id: id as number | null, text }))}
              chosen={last ?? null}
              onChoose={(option) => option !== null && choose(at, option)}
            />
            {last !== undefined && (
              <Notice kind={last === answer ? 'done' : 'warning'}>
                {`${last === answer ? words.right : words.wrong}${explain}`}
              </Notice>
            )}
          </Card>
        )
      })}
      {Object.keys(chosen).length === questions.length && (
        <Text className={styles.strong}>{words.checked(right, questions.length)}</Text>
      )}
    </Card>
  )
}
