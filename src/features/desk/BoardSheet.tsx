import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { TextField } from '@/components/TextField/TextField'
import { call, type Refused } from '@/lib/call/call'
import { boardDraftWords as words } from '@/lib/copy/board'
import { saidRefusal } from '@/lib/copy/refusals'
import { topics, topicWords } from '@/lib/copy/topics'
import { useKeptText } from '@/lib/drafts/useKeptText'
import { newKey } from '@/lib/ids/ids'
import type { DeskThread } from './queue'

const options = [
  { id: null as DeskThread['topic'], text: words.topicNone },
  ...topics.map((id) => ({ id: id as DeskThread['topic'], text: topicWords[id] })),
]

interface BoardSheetProps {
  readonly threadId: string
  /** What the letter is about; the entry may be about something else. */
  readonly topic: DeskThread['topic']
  readonly onAsked: () => void
  readonly onClose: () => void
}

/** A question and answer for everybody, written anew: nothing of the letter is put into it. Kept at every key. */
export function BoardSheet({ threadId, topic: about, onAsked, onClose }: BoardSheetProps) {
  const question = useKeptText(`board/${threadId}/question`)
  const answer = useKeptText(`board/${threadId}/answer`)
  const [topic, setTopic] = useState(about)
  const [refused, setRefused] = useState<Refused | null>(null)
  // The same words keep their key, so that a second tap after a lost answer does not ask twice.
  const key = useRef<string | null>(null)
  const said = { question: question.text?.trim() ?? '', answer: answer.text?.trim() ?? '' }
  const ready = fits(said.question, words.maxQuestion) && fits(said.answer, words.maxAnswer)
  const anew = (change: () => void): void => {
    key.current = null
    setRefused(null)
    change()
  }
  const send = async (): Promise<void> => {
    key.current ??= await newKey()
    const reply = await call('staff.board.draft', { threadId, topic, ...said }, { key: key.current })
    if (!reply.ok) return setRefused(reply)
    await question.forget()
    await answer.forget()
    onAsked()
  }
  const footer = (
    <>
      {(question.full || answer.full) && <Notice kind="warning">{words.full}</Notice>}
      {refused && <Notice kind="warning">{refusedWords(refused)}</Notice>}
      <Button kind="primary" wide disabled={!ready} onPress={send}>
        {words.send}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.title} onClose={onClose} footer={footer}>
      <Text>{words.lead}</Text>
      <Text>{words.topic}</Text>
      <Choice
        label={words.topic}
        options={options}
        chosen={topic}
        onChoose={(next) => anew(() => setTopic(next))}
      />
      <TextField
        label={words.question}
        placeholder={words.questionPlaceholder}
        value={question.text ?? ''}
        max={words.maxQuestion}
        lines
        onChange={(text) => anew(() => question.write(text))}
      />
      <TextField
        label={words.answer}
        placeholder={words.answerPlaceholder}
        value={answer.text ?? ''}
        max={words.maxAnswer}
        lines
        onChange={(text) => anew(() => answer.write(text))}
      />
    </Sheet>
  )
}

const fits = (text: string, max: number): boolean => text !== '' && text.length <= max

function refusedWords({ error, details }: Refused): string {
  const field = details?.field
  const known = field === 'question' || field === 'answer' || field === 'check'
  return error === 'WORDING_REFUSED' && known ? words.refused[field] : saidRefusal(error)
}
