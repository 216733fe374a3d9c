import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Chips } from '@/components/Chips/Chips'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { type CallError, call } from '@/lib/call/call'
import { letterWords } from '@/lib/copy/letter'
import { saidRefusal } from '@/lib/copy/refusals'
import type { Message, Thread } from '../threads'
import styles from './Thread.module.scss'
import type { OpenThread } from './useThread'

const words = letterWords.rate
const degrees = [1, 2, 3, 4, 5].map((id) => ({ id, text: String(id) }))

interface RateCardProps {
  readonly thread: Thread
  readonly messages: readonly Message[]
  readonly onRated: OpenThread['learn']
}

type Felt = { readonly before: number | null; readonly after: number | null }

/** After an answer: one tap says whether it helped; how heavy it felt may follow, and may be skipped. */
export function RateCard({ thread, messages, onRated }: RateCardProps) {
  const [helpful, setHelpful] = useState<boolean | null>(null)
  const [felt, setFelt] = useState<Felt>({ before: null, after: null })
  const [over, setOver] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const answered = thread.state === 'answered' || thread.state === 'closed'
  if (!answered || messages.at(-1)?.from !== 'expert') return null

  const rate = async (said: boolean, how: Felt): Promise<void> => {
    const reply = await call('letter.rate', { threadId: thread.id, helpful: said, ...how })
    if (!reply.ok) return setError(reply.error)
    setError(null)
    setHelpful(said)
    setOver(how.before !== null || how.after !== null)
    onRated(reply.data.thread)
  }
  const problem = error && <Notice kind="warning">{saidRefusal(error)}</Notice>
  if (over || (thread.rating && helpful === null)) return <Notice kind="done">{words.thanks}</Notice>
  if (helpful === null)
    return (
      <Card title={words.ask}>
        <Chips
          label={words.ask}
          options={[
            { id: 'yes', text: words.yes },
            { id: 'no', text: words.no },
          ]}
          onPick={(id) => rate(id === 'yes', felt)}
        />
        {problem}
      </Card>
    )
  return (
    <Card title={words.thanks} note={words.feltAsk}>
      <Degree label={words.before} value={felt.before} onChange={(before) => setFelt({ ...felt, before })} />
      <Degree label={words.after} value={felt.after} onChange={(after) => setFelt({ ...felt, after })} />
      {problem}
      <View className={styles.pair}>
        <Button disabled={felt.before === null && felt.after === null} onPress={() => rate(helpful, felt)}>
          {words.save}
        </Button>
        <Button kind="quiet" onPress={() => setOver(true)}>
          {words.skip}
        </Button>
      </View>
    </Card>
  )
}

interface DegreeProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

function Degree({ label, value, onChange }: DegreeProps) {
  return (
    <View className={styles.degree}>
      <Text>{label}</Text>
      <Choice<number | null> label={label} options={degrees} chosen={value} onChoose={onChange} />
    </View>
  )
}
