import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { TextField } from '@/components/TextField/TextField'
import { type CallError, call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { crisisWords } from '@/lib/copy/crisis'
import { saidRefusal } from '@/lib/copy/refusals'
import { useKeptForm } from '@/lib/drafts/useKeptForm'
import { newKey } from '@/lib/ids/ids'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from './Crisis.module.scss'
import type { CaseDetail } from './useCase'

const steps = ['words', 'reportedTo', 'next'] as const
type Report = Record<(typeof steps)[number], string>
const empty: Report = { words: '', reportedTo: '', next: '' }
const MAX = 1000
const HOUR = 60 * 60_000
const whens = [
  { id: 0, text: crisisWords.abuseNow },
  { id: HOUR, text: crisisWords.abuseHour },
  { id: 4 * HOUR, text: crisisWords.abuseToday },
]

interface AbuseReportProps {
  readonly detail: CaseDetail
  readonly now: number
  readonly onWritten: (detail: CaseDetail) => void
}

/** The report that the law asks for when a child was hurt: four steps, none of them left out. */
export function AbuseReport({ detail, now, onWritten }: AbuseReportProps) {
  const [opened, setOpen] = useState(false)
  const { form: report, write, forget } = useKeptForm(`abuse/${detail.id}`, empty)
  const open = opened || steps.some((step) => report[step] !== '')
  const [ago, setAgo] = useState(0)
  const [refused, setRefused] = useState<CallError | 'empty' | null>(null)
  // The same report keeps its key, so that a second tap after a lost answer is not a second report.
  const key = useRef<string | null>(null)
  const headings = crisisWords.abuseHeadings
  const save = async (): Promise<void> => {
    if (steps.some((step) => report[step].trim() === '')) return setRefused('empty')
    key.current ??= await newKey()
    const input = { caseId: detail.id, ...report, reportedAt: nowAt() - ago }
    const reply = await call('staff.safety.abuse', input, { key: key.current })
    if (!reply.ok) return setRefused(reply.error)
    key.current = null
    setRefused(null)
    await forget()
    setOpen(false)
    onWritten(reply.data.case)
  }
  const field = (step: keyof Report) => (
    <TextField
      label={headings[step]}
      placeholder={crisisWords.notePlaceholder}
      value={report[step]}
      max={MAX}
      lines
      onChange={(text) => {
        key.current = null
        write({ [step]: text })
      }}
    />
  )
  return (
    <Card title={crisisWords.abuse}>
      {detail.abuse.map((one) => (
        <View key={one.at} className={styles.row}>
          <Text className={styles.quiet}>{momentWords(one.reportedAt, now)}</Text>
          {steps.map((step) => (
            <Text key={step} className={styles.line} userSelect>
              {one[step]}
            </Text>
          ))}
        </View>
      ))}
      {open ? (
        <>
          <Text className={styles.quiet}>{crisisWords.abuseWhy}</Text>
          {field('words')}
          {field('reportedTo')}
          <Text className={styles.quiet}>{headings.reportedAt}</Text>
          <Choice label={headings.reportedAt} options={whens} chosen={ago} onChoose={setAgo} />
          {field('next')}
          {refused && (
            <Notice kind="warning">
              {refused === 'empty'
                ? crisisWords.abuseWrong
                : `${crisisWords.notSaved}${saidRefusal(refused)}`}
            </Notice>
          )}
          <Button wide onPress={save}>
            {crisisWords.abuseSave}
          </Button>
        </>
      ) : (
        <Button kind="quiet" onPress={() => setOpen(true)}>
          {crisisWords.abuse}
        </Button>
      )}
    </Card>
  )
}
