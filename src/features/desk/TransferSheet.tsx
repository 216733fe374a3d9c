import type { Output } from '@shared/contracts'
import { Text } from '@tarojs/components'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { Skeleton } from '@/components/States/States'
import { TextField } from '@/components/TextField/TextField'
import { allowMessages } from '@/lib/allow/allow'
import { type CallError, call } from '@/lib/call/call'
import { deskWords } from '@/lib/copy/desk'
import { saidRefusal } from '@/lib/copy/refusals'
import { topicWords } from '@/lib/copy/topics'
import { useKeptText } from '@/lib/drafts/useKeptText'
import { newKey } from '@/lib/ids/ids'

const words = deskWords.thread
const MAX = 1000
/** Back to all; the refs of colleagues are longer. */
const ALL = 'all'

type Colleague = Output<'staff.letter.colleagues'>['colleagues'][number]

interface TransferSheetProps {
  readonly threadId: string
  readonly onTransferred: () => void
  readonly onClose: () => void
}

/** Hands a thread on, with a word to whoever goes on with it. */
export function TransferSheet({ threadId, onTransferred, onClose }: TransferSheetProps) {
  const [colleagues, setColleagues] = useState<readonly Colleague[] | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const kept = useKeptText(`transfer/${threadId}`)
  const note = kept.text ?? ''
  const [refused, setRefused] = useState<CallError | 'wrong' | null>(null)
  const key = useRef<string | null>(null)
  const load = useCallback(async (): Promise<void> => {
    const reply = await call('staff.letter.colleagues', {})
    if (reply.ok) setColleagues(reply.data.colleagues)
    else setRefused(reply.error)
  }, [])
  useEffect(() => void load(), [load])
  const hand = async (): Promise<void> => {
    allowMessages('duty')
    if (to === null || note.trim() === '') return setRefused('wrong')
    key.current ??= await newKey()
    const input = { threadId, to: to === ALL ? null : to, note }
    const reply = await call('staff.letter.transfer', input, { key: key.current })
    if (!reply.ok) {
      key.current = null
      return setRefused(reply.error)
    }
    await kept.forget()
    onTransferred()
    onClose()
  }
  const footer = (
    <>
      {refused && (
        <Notice kind="warning">{refused === 'wrong' ? words.transferWrong : saidRefusal(refused)}</Notice>
      )}
      <Button kind="primary" wide onPress={hand}>
        {words.transferDo}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.transferTitle} onClose={onClose} footer={footer}>
      <Text>{words.transferWords}</Text>
      {colleagues === null ? (
        <Skeleton lines={2} label={words.transferLoading} />
      ) : (
        <Choice
          label={words.transferTitle}
          options={[
            { id: ALL, text: words.transferAll },
            ...colleagues.map((one) => ({ id: one.ref, text: colleagueWords(one) })),
          ]}
          chosen={to}
          onChoose={setTo}
        />
      )}
      <TextField
        label={words.transferNote}
        placeholder={words.transferPlaceholder}
        value={note}
        max={MAX}
        lines
        onChange={kept.write}
      />
    </Sheet>
  )
}

function colleagueWords({ name, specialties, onDuty }: Colleague): string {
  const known = specialties.map((topic) => topicWords[topic]).join('、')
  return [name, known, onDuty ? words.onDuty : ''].filter(Boolean).join(' · ')
}
