import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { TextField } from '@/components/TextField/TextField'
import type { CallError } from '@/lib/call/call'
import { codeOf } from '@/lib/code/code'
import { deskWords } from '@/lib/copy/desk'
import { saidRefusal } from '@/lib/copy/refusals'
import { join } from '@/lib/session/session'

const words = deskWords.join
interface JoinSheetProps {
  /** What stands in the field from the start. */
  readonly code?: string
  readonly onJoined: () => void
  readonly onClose: () => void
}

/** Uses an invitation of the administrator. */
export function JoinSheet({ code: begun = '', onJoined, onClose }: JoinSheetProps) {
  const [text, setText] = useState(begun)
  const [error, setError] = useState<CallError | null>(null)
  const code = codeOf(text)
  const save = async (): Promise<void> => {
    if (!code) return
    const done = await join(code)
    if (done.ok) onJoined()
    else setError(done.error)
  }
  const footer = (
    <>
      {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
      <Button kind="primary" wide disabled={!code} onPress={save}>
        {words.save}
      </Button>
    </>
  )
  const note = text !== '' && !code ? { note: words.wrong } : {}
  return (
    <Sheet open title={words.title} onClose={onClose} footer={footer}>
      <TextField
        label={words.label}
        placeholder={words.placeholder}
        value={text}
        max={20}
        onChange={setText}
        {...note}
      />
    </Sheet>
  )
}
