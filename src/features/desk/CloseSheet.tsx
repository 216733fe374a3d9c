import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { TextField } from '@/components/TextField/TextField'
import { allowMessages } from '@/lib/allow/allow'
import { type CallError, call } from '@/lib/call/call'
import { deskWords } from '@/lib/copy/desk'
import { saidRefusal } from '@/lib/copy/refusals'
import { useKeptText } from '@/lib/drafts/useKeptText'
import type { DeskThread } from './queue'

const words = deskWords.thread

interface CloseSheetProps {
  readonly threadId: string
  readonly onClosed: (thread: DeskThread) => void
  readonly onClose: () => void
}

export function CloseSheet({ threadId, onClosed, onClose }: CloseSheetProps) {
  const kept = useKeptText(`close/${threadId}`)
  const summary = kept.text ?? ''
  const [error, setError] = useState<CallError | null>(null)
  const close = async (): Promise<void> => {
    allowMessages('duty')
    const reply = await call('staff.letter.close', { threadId, summary })
    if (!reply.ok) return setError(reply.error)
    await kept.forget()
    onClosed(reply.data.thread)
    onClose()
  }
  const footer = (
    <>
      {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
      <Button wide onPress={close}>
        {words.closeDo}
      </Button>
      <Button kind="primary" wide onPress={onClose}>
        {words.closeKeep}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.closeAsk} onClose={onClose} footer={footer}>
      <Text>{words.closeWords}</Text>
      <TextField
        label={words.summary}
        placeholder={words.summaryPlaceholder}
        value={summary}
        max={1000}
        lines
        onChange={kept.write}
      />
    </Sheet>
  )
}
