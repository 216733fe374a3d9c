import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { TextField } from '@/components/TextField/TextField'
import { useAllow } from '@/lib/allow/useAllow'
import { type CallError, call } from '@/lib/call/call'
import { saidRefusal } from '@/lib/copy/refusals'
import { sampleWords } from '@/lib/copy/sample'
import { useKeptText } from '@/lib/drafts/useKeptText'
import { newKey } from '@/lib/ids/ids'
import styles from '../Desk.module.scss'
import { refreshSamples } from './samples'

const MAX = 1000
const questions = ['inTime', 'safe', 'clear'] as const
type Answers = Record<(typeof questions)[number], boolean | null>
const options = [
  { id: 'yes', text: sampleWords.yes },
  { id: 'no', text: sampleWords.no },
] as const

interface ReviewFormProps {
  readonly threadId: string
  /** What is said when it is stored. */
  readonly onDone: (words: string) => void
}

/** Three questions and a remark; the remark is kept on this phone until it has arrived. */
export function ReviewForm({ threadId, onDone }: ReviewFormProps) {
  const [answers, setAnswers] = useState<Answers>({ inTime: null, safe: null, clear: null })
  const kept = useKeptText(`sample/${threadId}`)
  const [refused, setRefused] = useState<CallError | 'wrong' | null>(null)
  const key = useRef<string | null>(null)
  const remark = kept.text ?? ''
  const allow = useAllow('duty')
  const save = async (): Promise<void> => {
    allow()
    const { inTime, safe, clear } = answers
    if (inTime === null || safe === null || clear === null || remark.length > MAX) return setRefused('wrong')
    key.current ??= await newKey()
    const input = { threadId, inTime, safe, clear, remark }
    const reply = await call('staff.sample.review', input, { key: key.current })
    if (!reply.ok) {
      key.current = null
      return setRefused(reply.error)
    }
    await kept.forget()
    void refreshSamples()
    onDone(remark.trim() === '' ? sampleWords.doneQuiet : sampleWords.done)
  }
  return (
    <Card
      title={sampleWords.form}
      footer={
        <Button kind="primary" wide onPress={save}>
          {sampleWords.save}
        </Button>
      }
    >
      {questions.map((question) => (
        <Card key={question}>
          <Text className={styles.due}>{sampleWords[question]}</Text>
          <Choice
            label={sampleWords[question]}
            options={options}
            chosen={answers[question] === null ? null : answers[question] ? 'yes' : 'no'}
            onChoose={(id) => {
              key.current = null
              setAnswers({ ...answers, [question]: id === 'yes' })
            }}
          />
        </Card>
      ))}
      <TextField
        label={sampleWords.remark}
        placeholder={sampleWords.remarkPlaceholder}
        value={remark}
        max={MAX}
        lines
        onChange={(next) => {
          key.current = null
          kept.write(next)
        }}
      />
      {refused && (
        <Notice kind="warning">
          {refused === 'wrong' ? sampleWords.wrong : `${sampleWords.notSaved}${saidRefusal(refused)}`}
        </Notice>
      )}
    </Card>
  )
}
