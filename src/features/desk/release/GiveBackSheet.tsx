import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { TextField } from '@/components/TextField/TextField'
import type { CallError } from '@/lib/call/call'
import { saidRefusal } from '@/lib/copy/refusals'
import { volunteerWords } from '@/lib/copy/volunteer'
import { useKeptText } from '@/lib/drafts/useKeptText'

const words = volunteerWords.release
const MAX = 1000

interface GiveBackSheetProps {
  readonly draftId: string
  readonly refused: CallError | null
  /** True when it was done. */
  readonly giveBack: (note: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Gives a draft back, with a word to whoever wrote it. */
export function GiveBackSheet({ draftId, refused, giveBack, onClose }: GiveBackSheetProps) {
  const kept = useKeptText(`back/${draftId}`)
  const [wrong, setWrong] = useState(false)
  const note = kept.text ?? ''
  const give = async (): Promise<void> => {
    if (note.trim() === '' || note.length > MAX) return setWrong(true)
    if (!(await giveBack(note))) return
    await kept.forget()
    onClose()
  }
  const footer = (
    <>
      {wrong && <Notice kind="warning">{words.backWrong}</Notice>}
      {refused && <Notice kind="warning">{`${words.notBack}${saidRefusal(refused)}`}</Notice>}
      <Button kind="primary" wide onPress={give}>
        {words.backDo}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.backTitle} onClose={onClose} footer={footer}>
      <Text>{words.backWords}</Text>
      <TextField
        label={words.backField}
        placeholder={words.backPlaceholder}
        value={note}
        max={MAX}
        lines
        onChange={(next) => {
          setWrong(false)
          kept.write(next)
        }}
      />
    </Sheet>
  )
}
