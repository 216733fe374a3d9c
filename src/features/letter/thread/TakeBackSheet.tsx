import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { type CallError, call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { letterWords } from '@/lib/copy/letter'
import { saidRefusal } from '@/lib/copy/refusals'
import type { OpenThread } from './useThread'

const words = letterWords.thread

interface TakeBackSheetProps {
  readonly threadId: string
  readonly seq: number
  readonly onDone: OpenThread['learn']
  readonly onClose: () => void
}

/** Asks once, because what is taken back is erased. */
export function TakeBackSheet({ threadId, seq, onDone, onClose }: TakeBackSheetProps) {
  const [error, setError] = useState<CallError | null>(null)
  const takeBack = async (): Promise<void> => {
    const reply = await call('letter.takeBack', { threadId, seq })
    if (!reply.ok) return setError(reply.error)
    onDone(reply.data.thread, [{ seq, from: 'writer', text: null, at: nowAt(), key: null }])
    onClose()
  }
  const footer = (
    <>
      {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
      <Button wide onPress={takeBack}>
        {words.takeBack}
      </Button>
      <Button kind="primary" wide onPress={onClose}>
        {words.keep}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.takeBackAsk} onClose={onClose} footer={footer}>
      <Text>{words.takeBackWords}</Text>
    </Sheet>
  )
}
