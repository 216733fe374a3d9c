import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { TextField } from '@/components/TextField/TextField'
import { useAllow } from '@/lib/allow/useAllow'
import { type CallError, call } from '@/lib/call/call'
import { crisisWords } from '@/lib/copy/crisis'
import { saidRefusal } from '@/lib/copy/refusals'
import { useKeptForm } from '@/lib/drafts/useKeptForm'
import { newKey } from '@/lib/ids/ids'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from './Crisis.module.scss'
import type { CaseDetail } from './useCase'

const headings = ['said', 'asked', 'plan', 'informed'] as const
type Note = Record<(typeof headings)[number], string>
const empty: Note = { said: '', asked: '', plan: '', informed: '' }
const MAX = 1000

interface NotesProps {
  readonly detail: CaseDetail
  readonly now: number
  readonly onWritten: (detail: CaseDetail) => void
}

/** The contact notes, by headings, and the next one. */
export function Notes({ detail, now, onWritten }: NotesProps) {
  const { form: note, write: keep, forget } = useKeptForm(`case/${detail.id}`, empty)
  const [refused, setRefused] = useState<CallError | 'empty' | null>(null)
  // The same note keeps its key, so that a second tap after a lost answer is not a second note.
  const key = useRef<string | null>(null)
  const write = (heading: keyof Note, text: string): void => {
    key.current = null
    keep({ [heading]: text })
  }
  const allow = useAllow('duty')
  const save = async (): Promise<void> => {
    allow()
    if (headings.every((heading) => note[heading].trim() === '')) return setRefused('empty')
    key.current ??= await newKey()
    const reply = await call('staff.safety.note', { caseId: detail.id, ...note }, { key: key.current })
    if (!reply.ok) return setRefused(reply.error)
    key.current = null
    setRefused(null)
    await forget()
    onWritten(reply.data.case)
  }
  return (
    <Card
      title={crisisWords.notes}
      footer={
        <Button wide onPress={save}>
          {crisisWords.noteSave}
        </Button>
      }
    >
      {detail.notes.length === 0 && <Text className={styles.quiet}>{crisisWords.noteEmpty}</Text>}
      {detail.notes.map((one) => (
        <View key={one.at} className={styles.row}>
          <Text className={styles.quiet}>{momentWords(one.at, now)}</Text>
          {headings
            .filter((heading) => one[heading] !== '')
            .map((heading) => (
              <Text key={heading} className={styles.line} userSelect>
                {`${crisisWords.headings[heading]}：${one[heading]}`}
              </Text>
            ))}
        </View>
      ))}
      {headings.map((heading) => (
        <TextField
          key={heading}
          label={crisisWords.headings[heading]}
          placeholder={crisisWords.notePlaceholder}
          value={note[heading]}
          max={MAX}
          lines
          onChange={(text) => write(heading, text)}
        />
      ))}
      {refused && (
        <Notice kind="warning">
          {refused === 'empty' ? crisisWords.noteWrong : `${crisisWords.notSaved}${saidRefusal(refused)}`}
        </Notice>
      )}
    </Card>
  )
}
