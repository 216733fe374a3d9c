import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { type CallError, call } from '@/lib/call/call'
import { peopleWords } from '@/lib/copy/people'
import { saidRefusal } from '@/lib/copy/refusals'
import type { StaffPerson } from './people'

const words = peopleWords.person

interface DisableSheetProps {
  readonly personRef: string
  readonly onDisabled: (person: StaffPerson, said: string) => void
  readonly onClose: () => void
}

/** Asks once, and says where letters, turns and cases go; the button comes after the words, however large they are. */
export function DisableSheet({ personRef, onDisabled, onClose }: DisableSheetProps) {
  const [error, setError] = useState<CallError | null>(null)
  const disable = async (): Promise<void> => {
    const reply = await call('staff.admin.disable', { ref: personRef })
    if (!reply.ok) return setError(reply.error)
    const { person, letters, turns } = reply.data
    onDisabled(person, words.disabledDone(letters, turns))
    onClose()
  }
  const footer = (
    <Button kind="primary" wide onPress={onClose}>
      {words.disableKeep}
    </Button>
  )
  return (
    <Sheet open title={words.disableAsk} onClose={onClose} footer={footer}>
      {words.disableWords.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
      <Button kind="danger" wide onPress={disable}>
        {words.disableDo}
      </Button>
    </Sheet>
  )
}
