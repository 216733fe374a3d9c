import { Text } from '@tarojs/components'
import { useState } from 'react'
import { readingWords } from '@/lib/copy/reading'
import { Button } from '../Button/Button'
import { Card } from '../Card/Card'
import { Notice } from '../Notice/Notice'
import { TextField } from '../TextField/TextField'

const MIN = 5
const MAX = 200

interface ReasonFormProps {
  /** A request waits for a supervisor. */
  readonly waiting: boolean
  /** Says what went wrong, or null. */
  readonly onAsk: (reason: string) => Promise<string | null>
}

/** What stands in place of a minor's record until a supervisor has approved a reason. */
export function ReasonForm({ waiting, onAsk }: ReasonFormProps) {
  const [reason, setReason] = useState('')
  const [failed, setFailed] = useState<string | null>(null)
  const text = reason.trim()
  const ask = async (): Promise<void> => setFailed(await onAsk(text.slice(0, MAX)))
  if (waiting) return <Notice kind="info">{readingWords.waiting}</Notice>
  return (
    <Card title={readingWords.title} icon="lock">
      <Text>{readingWords.why}</Text>
      <TextField
        lines
        label={readingWords.label}
        placeholder={readingWords.placeholder}
        value={reason}
        max={MAX}
        onChange={setReason}
        {...(text !== '' && text.length < MIN ? { note: readingWords.short, wrong: true } : {})}
      />
      {failed && <Notice kind="warning">{`${failed}${readingWords.kept}`}</Notice>}
      <Button kind="primary" wide disabled={text.length < MIN} onPress={ask}>
        {readingWords.send}
      </Button>
    </Card>
  )
}
