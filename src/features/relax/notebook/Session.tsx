import type { WorryNotebook } from '@catalog/exercises/exercise'
import { afterAnswer, type Worry } from '@shared/domain/content/worry'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Chips } from '@/components/Chips/Chips'
import { Page } from '@/components/Page/Page'
import { spoken } from '@/components/spoken'
import { TextField } from '@/components/TextField/TextField'
import { notebookWords as words } from '@/lib/copy/notebook'
import { helpForWords } from '@/lib/words/words'
import relax from '../run/Relax.module.scss'
import { useRun } from '../run/useRun'

type Said = Pick<Worry, 'step' | 'when'>
const nothing: Said = { step: null, when: null }
const MINUTE_MS = 60_000
const LONGEST = 60

interface SessionProps {
  readonly exercise: WorryNotebook
  /** As they stood when the time began. */
  readonly worries: readonly Worry[]
  readonly minutes: number
  readonly onEnd: (id: string, ended: string, said: Said) => void
  readonly onClose: () => void
}

/** The time for worries: one after the other, at most so many minutes, each to an ending. */
export function Session({ exercise, worries, minutes, onEnd, onClose }: SessionProps) {
  const { session } = exercise
  const { state, ms, start, resume } = useRun(minutes * MINUTE_MS)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time begins once, with the screen
  useEffect(start, [])
  // The app was away; the time for worries goes on with it.
  useDidShow(() => {
    if (state === 'paused') resume()
  })
  const [at, setAt] = useState(0)
  const worry = worries[at]
  const over = state === 'done' || !worry
  return (
    <Page
      title={exercise.title}
      footer={
        <Button kind={over ? 'primary' : 'quiet'} wide onPress={onClose}>
          {words.close}
        </Button>
      }
    >
      {over ? (
        <Card title={worries.length === 0 ? session.empty : worry ? session.timeUp : exercise.after}>
          <Text className={relax.quiet}>{words.afterwards}</Text>
          {session.afterwards.map((one) => (
            <Text key={one} className={relax.words}>
              {one}
            </Text>
          ))}
        </Card>
      ) : (
        <>
          <Text className={relax.words}>{session.opening}</Text>
          <Text className={relax.quiet}>
            {`${words.of(at + 1, worries.length)} · ${words.left(Math.ceil(minutes - ms / MINUTE_MS))}`}
          </Text>
          <OneWorry
            key={worry.id}
            exercise={exercise}
            worry={worry}
            onEnd={(ended, said) => onEnd(worry.id, ended, said)}
            onNext={() => setAt(at + 1)}
          />
        </>
      )}
    </Page>
  )
}

interface OneWorryProps {
  readonly exercise: WorryNotebook
  readonly worry: Worry
  readonly onEnd: (ended: string, said: Said) => void
  readonly onNext: () => void
}

function OneWorry({ exercise, worry, onEnd, onNext }: OneWorryProps) {
  const { questions, endings } = exercise.session
  const [asked, setAsked] = useState(questions[0]?.id ?? '')
  const [said, setSaid] = useState<Said>(nothing)
  const [text, setText] = useState('')
  const [ended, setEnded] = useState<string | null>(null)
  const question = questions.find(({ id }) => id === asked)
  const go = (choice: string | null, now: Said): void => {
    setSaid(now)
    const next = afterAnswer(questions, asked, choice)
    if (!next) return
    if ('question' in next) setAsked(next.question)
    else {
      setEnded(next.ending)
      onEnd(next.ending, now)
    }
  }
  if (ended !== null)
    return (
      <Card title={worry.text}>
        <View {...spoken({ role: 'status' })}>
          <Text className={relax.words}>{endings[ended] ?? ''}</Text>
        </View>
        <Button kind="primary" wide onPress={onNext}>
          {words.next}
        </Button>
      </Card>
    )
  if (!question) return null
  return (
    <Card title={worry.text}>
      <View {...spoken({ role: 'status' })}>
        <Text className={relax.words}>{question.ask}</Text>
      </View>
      {question.write && (
        <>
          <TextField
            label={words.stepLabel}
            placeholder={words.stepPlaceholder}
            value={text}
            max={LONGEST}
            onChange={setText}
          />
          <Button
            kind="primary"
            wide
            disabled={text.trim() === ''}
            onPress={() => {
              helpForWords(text)
              go(null, { ...said, step: text.trim() })
            }}
          >
            {words.stepNext}
          </Button>
        </>
      )}
      {question.choices && (
        <Chips
          label={question.ask}
          options={question.choices.map(({ id, say }) => ({ id, text: say }))}
          onPick={(id) =>
            go(id, {
              ...said,
              when: said.step === null ? null : (question.choices?.find((one) => one.id === id)?.say ?? null),
            })
          }
        />
      )}
    </Card>
  )
}
