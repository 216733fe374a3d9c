import { Text } from '@tarojs/components'
import { useState } from 'react'
import { readingWords } from '@/lib/copy/reading'
import { useKeptText } from '@/lib/drafts/useKeptText'
import { Button } from '../Button/Button'
import { Card } from '../Card/Card'
import { Notice } from '../Notice/Notice'
import { TextField } from '../TextField/TextField'

const MIN = 5
const MAX = 200

interface ReasonFormProps {
  /** Names the record, so that a reason that was begun is there again. */
  readonly record: string
  /** A request waits for a supervisor. */
  readonly waiting: boolean
  /** Says what went wrong, or null. */
  readonly onAsk: (reason: string) => Promise<string | null>
}

/** What stands in place of a minor's record until a supervisor has approved a reason. */
export function ReasonForm({ record, waiting, onAsk }: ReasonFormProps) {
  const kept = useKeptText(`reason/${record}`)
  const reason = kept.text ?? ''
  const [failed, setFailed] = useState<string | null>(null)
  const text = reason.trim()
  const ask = async (): Promise<void> => {
    const fault = await onAsk(text.slice(0, MAX))
    setFailed(fault)
    if (fault === null) await kept.forget()
  }
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
        onChange={kept.write}
        {...(text !== '' && text.length < MIN ? { note: readingWords.short, wrong: true } : {})}
      />
      {failed && <Notice kind="warning">{`${failed}${readingWords.kept}`}</Notice>}
      <Button kind="primary" wide disabled={text.length < MIN} onPress={ask}>
        {readingWords.send}
      </Button>
    </Card>
  )
}
