import { isTooFar } from '@shared/domain/booking/recontact'
import { Text, View } from '@tarojs/components'
import { useCallback, useRef, useState } from 'react'
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
import { doneWith } from './doneWith'
import { StandingDate } from './StandingDate'
import { isDate } from './timesRight'
import { useChange } from './useChange'
import styles from './Visits.module.scss'
import type { DeskVisit } from './VisitsScreen'

const words = visitsWords.notes
const MAX = 2000
const MAX_PLACE = 200
const blank = { happened: '', agreed: '', next: '', followUpOn: '', referTo: '' }

interface NoteSheetProps {
  readonly visit: DeskVisit
  /** Has the list behind it look again. */
  readonly again: () => Promise<void>
  readonly onClose: () => void
}

/** What was written down about an appointment, and a new note by headings. */
export function NoteSheet({ visit, again, onClose }: NoteSheetProps) {
  const now = useNow()
  const { last, error, ask } = useAsk('staff.booking.open', { id: visit.id })
  const [form, setForm] = useState(blank)
  const [refused, setRefused] = useState<CallError | null>(null)
  const [saved, setSaved] = useState(false)
  const key = useRef(newKey())
  const on = form.followUpOn
  const wrong = on !== '' && !isDate(on)
  const tooFar = on !== '' && !wrong && isTooFar(on, now)
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
  const look = useCallback(async () => void (await Promise.all([ask(), again()])), [ask, again])
  const { change, refused: notTaken } = useChange(look)
  const footer = (
    <>
      {wrong && <Notice kind="warning">{words.wrongDate}</Notice>}
      {tooFar && <Notice kind="warning">{words.tooFar}</Notice>}
      {refused && <Notice kind="warning">{saidRefusal(refused)}</Notice>}
      {notTaken && <Notice kind="warning">{saidRefusal(notTaken.error)}</Notice>}
      {saved && <Notice kind="done">{words.saved}</Notice>}
      <Button kind="primary" wide disabled={written.trim() === '' || wrong || tooFar} onPress={save}>
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
      {last?.data.recontactOn && (
        <StandingDate
          on={last.data.recontactOn}
          onTakeBack={async (seen) => void (await change('staff.booking.note', doneWith(visit.id, seen)))}
        />
      )}
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
        label={words.recontactOn}
        placeholder={words.datePlaceholder}
        value={form.followUpOn}
        max={10}
        onChange={(followUpOn) => edit({ followUpOn })}
      />
      {last && <Text className={styles.quiet}>{last.data.reminds ? words.reminds : words.remindsNot}</Text>}
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
