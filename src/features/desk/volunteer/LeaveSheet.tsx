import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { type CallError, call } from '@/lib/call/call'
import { saidRefusal } from '@/lib/copy/refusals'
import { volunteerWords } from '@/lib/copy/volunteer'

const words = volunteerWords.page

interface LeaveSheetProps {
  readonly threadId: string
  readonly onLeft: () => Promise<void>
  readonly onClose: () => void
}

/** Gives a letter back: to whoever takes it, or, out of worry, to the experts at once. */
export function LeaveSheet({ threadId, onLeft, onClose }: LeaveSheetProps) {
  const [refused, setRefused] = useState<CallError | null>(null)
  const leave = async (worried: boolean): Promise<void> => {
    const reply = await call('staff.volunteer.leave', { threadId, worried })
    if (!reply.ok) return setRefused(reply.error)
    await onLeft()
    onClose()
  }
  const footer = (
    <>
      {refused && <Notice kind="warning">{saidRefusal(refused)}</Notice>}
      <Button wide icon="heart" onPress={() => leave(true)}>
        {words.worried}
      </Button>
      <Button wide onPress={() => leave(false)}>
        {words.leaveDo}
      </Button>
      <Button kind="primary" wide onPress={onClose}>
        {words.keep}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.leaveTitle} onClose={onClose} footer={footer}>
      <Text>{words.leaveWords}</Text>
      <Text>{words.worriedWords}</Text>
    </Sheet>
  )
}
