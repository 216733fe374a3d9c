import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { type CallError, call } from '@/lib/call/call'
import { peopleWords } from '@/lib/copy/people'
import { saidRefusal } from '@/lib/copy/refusals'

const words = peopleWords.invitation

interface RevokeSheetProps {
  readonly id: string
  readonly onRevoked: () => void
  readonly onClose: () => void
}

export function RevokeSheet({ id, onRevoked, onClose }: RevokeSheetProps) {
  const [error, setError] = useState<CallError | null>(null)
  const revoke = async (): Promise<void> => {
    const reply = await call('staff.admin.revoke', { id })
    if (!reply.ok) return setError(reply.error)
    onRevoked()
    onClose()
  }
  const footer = (
    <>
      {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
      <Button kind="danger" wide onPress={revoke}>
        {words.revoke}
      </Button>
      <Button kind="primary" wide onPress={onClose}>
        {words.revokeKeep}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.revokeAsk} onClose={onClose} footer={footer}>
      <Text>{words.revokeWords}</Text>
    </Sheet>
  )
}
