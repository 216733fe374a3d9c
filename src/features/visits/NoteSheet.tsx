import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { TextField } from '@/components/TextField/TextField'
import { WrittenLines } from '@/components/WrittenLines/WrittenLines'
import { type CallError, call } from '@/lib/call/call'
import { useAsk } from '@/lib/call/useAsk'
import { useNow } from '@/lib/clock/useNow'
import { saidRefusal } from '@/lib/copy/refusals'
import { linesOfVisitCard, visitCardWords } from '@/lib/copy/visitCard'
import { visitsWords } from '@/lib/copy/visits'
import { newKey } from '@/lib/ids/ids'
import { agoWords, momentWords } from '@/lib/timeWords/timeWords'
import { isDate } from './timesRight'
import styles from './Visits.module.scss'
import type { DeskVisit } from './VisitsScreen'

const words = visitsWords.notes
const MAX = 2000
const MAX_PLACE = 200
const blank = { happened: '', agreed: '', next: '', followUpOn: '', referTo: '' }

/** What was written down about an appointment, and a new note by headings. */
export function NoteSheet({ visit, onClose }: { readonly visit: DeskVisit; readonly onClose: () => void }) {
  const now = useNow()
  const { last, error, ask } = useAsk('staff.booking.open', { id: visit.id })
  const [form, setForm] = useState(blank)
  const [refused, setRefused] = useState<CallError | null>(null)
  const [saved, setSaved] = useState(false)
  const key = useRef(newKey())
  const wrong = form.followUpOn !== '' && !isDate(form.followUpOn)
  const written = form.happened + form.agreed + form.next + form.followUpOn + form.referTo
  const edit = (part: Partial<typeof form>): void => {
    setSaved(false)
    setForm({ ...form, ...part })
  }
  const save = async (): Promise<void> => {
    const { followUpOn, ...rest } = form
    const input = { id: visit.id, ...rest, followUpOn: followUpOn === '' ? null : followUpOn }
    const reply = await call('staff.booking.note', input, { key: await key.current })
    setRefused(reply.ok ? null : reply.error)
    if (!reply.ok) return
    key.current = newKey()
    setForm(blank)
    setSaved(true)
    await ask()
  }
  const footer = (
    <>
      {wrong && <Notice kind="warning">{words.wrongDate}</Notice>}
      {refused && <Notice kind="warning">{saidRefusal(refused)}</Notice>}
      {saved && <Notice kind="done">{words.saved}</Notice>}
      <Button kind="primary" wide disabled={written.trim() === '' || wrong} onPress={save}>
        {words.save}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.title} onClose={onClose} footer={footer}>
      <Text className={styles.section}>{momentWords(visit.startAt, now)}</Text>
      <Text className={styles.quiet}>{words.private}</Text>
      {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
      {last?.data.card && (
        <>
          <Text className={styles.section}>{visitCardWords.desk}</Text>
          <WrittenLines lines={linesOfVisitCard(last.data.card)} />
        </>
      )}
      {last?.data.notes.map((note) => (
        <View key={note.at} className={styles.visit}>
          <Text className={styles.quiet}>{`${note.by} · ${agoWords(note.at, now)}`}</Text>
          {[note.happened, note.agreed, note.next, note.followUpOn ?? '', note.referTo]
            .filter((line) => line !== '')
            .map((line) => (
              <Text key={line} className={styles.words}>
                {line}
              </Text>
            ))}
        </View>
      ))}
      {(['happened', 'agreed', 'next'] as const).map((part) => (
        <TextField
          key={part}
          lines
          label={words[part]}
          placeholder={words.placeholder}
          value={form[part]}
          max={MAX}
          onChange={(text) => edit({ [part]: text })}
        />
      ))}
      <TextField
        label={words.followUpOn}
        placeholder={words.datePlaceholder}
        value={form.followUpOn}
        max={10}
        onChange={(followUpOn) => edit({ followUpOn })}
      />
      <Text className={styles.quiet}>{words.followUpNote}</Text>
      <TextField
        label={words.referTo}
        placeholder={words.placeholder}
        value={form.referTo}
        max={MAX_PLACE}
        onChange={(referTo) => edit({ referTo })}
      />
    </Sheet>
  )
}
