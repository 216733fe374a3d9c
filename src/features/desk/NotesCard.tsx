import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Fold } from '@/components/Fold/Fold'
import { Notice } from '@/components/Notice/Notice'
import { TextField } from '@/components/TextField/TextField'
import { type CallError, call } from '@/lib/call/call'
import { deskWords } from '@/lib/copy/desk'
import { saidRefusal } from '@/lib/copy/refusals'
import { useKeptText } from '@/lib/drafts/useKeptText'
import { newKey } from '@/lib/ids/ids'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from './Desk.module.scss'
import type { DeskNote } from './useDeskThread'

const words = deskWords.thread
const MAX = 1000

interface NotesCardProps {
  readonly threadId: string
  readonly notes: readonly DeskNote[]
  readonly now: number
  readonly onWritten: (notes: readonly DeskNote[]) => void
}

/** What colleagues say to each other about a thread, and who has read it. The writer never sees it. */
export function NotesCard({ threadId, notes, now, onWritten }: NotesCardProps) {
  const kept = useKeptText(`note/${threadId}`)
  const text = kept.text ?? ''
  const [refused, setRefused] = useState<CallError | null>(null)
  // The same note keeps its key, so that a second tap after a lost answer is not a second note.
  const key = useRef<string | null>(null)
  const save = async (): Promise<void> => {
    if (text.trim() === '') return
    key.current ??= await newKey()
    const reply = await call('staff.letter.note', { threadId, text }, { key: key.current })
    if (!reply.ok) return setRefused(reply.error)
    key.current = null
    setRefused(null)
    await kept.forget()
    onWritten(reply.data.notes)
  }
  return (
    <Fold title={`${words.notes} ${notes.length}`}>
      <Text className={styles.due}>{words.notesHint}</Text>
      {notes.map((note) => (
        <View key={`${note.at}-${note.kind}`} className={styles.note}>
          <Text className={styles.due}>
            {words.noteBy(
              words.noteKinds[note.kind],
              note.mine ? words.noteMine : note.by,
              momentWords(note.at, now),
            )}
          </Text>
          <Text className={styles.noteText} userSelect>
            {note.text}
          </Text>
          {note.readers.length > 0 && (
            <Text className={styles.due}>{words.readers(note.readers.join('、'))}</Text>
          )}
        </View>
      ))}
      <TextField
        label={words.noteLabel}
        placeholder={words.notePlaceholder}
        value={text}
        max={MAX}
        lines
        onChange={(next) => {
          key.current = null
          kept.write(next)
        }}
      />
      {refused && <Notice kind="warning">{`${words.notSaved}${saidRefusal(refused)}`}</Notice>}
      <Button onPress={save}>{words.noteSave}</Button>
    </Fold>
  )
}
