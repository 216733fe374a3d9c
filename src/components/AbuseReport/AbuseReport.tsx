import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { CallError } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { abuseWords } from '@/lib/copy/abuse'
import { saidRefusal } from '@/lib/copy/refusals'
import { useKeptForm } from '@/lib/drafts/useKeptForm'
import { newKey } from '@/lib/ids/ids'
import { momentWords } from '@/lib/timeWords/timeWords'
import { Button } from '../Button/Button'
import { Card } from '../Card/Card'
import { Choice } from '../Choice/Choice'
import { Notice } from '../Notice/Notice'
import { TextField } from '../TextField/TextField'
import styles from './AbuseReport.module.scss'

const steps = ['words', 'reportedTo', 'next'] as const
type Steps = Record<(typeof steps)[number], string>
const empty: Steps = { words: '', reportedTo: '', next: '' }
const MAX = 1000
const HOUR = 60 * 60_000
const whens = [
  { id: 0, text: abuseWords.now },
  { id: HOUR, text: abuseWords.hour },
  { id: 4 * HOUR, text: abuseWords.today },
]
const { headings } = abuseWords

/** The four steps as they are sent. */
export type NewAbuseReport = Steps & { readonly reportedAt: number }
/** One that was written down. */
type WrittenReport = NewAbuseReport & { readonly at: number; readonly mine: boolean }

interface AbuseReportProps {
  /** Names the case or the letter, so that a report that was begun is there again. */
  readonly record: string
  /** What was reported before, in order. */
  readonly reports: readonly WrittenReport[]
  readonly now: number
  /** Says what went wrong, or null. */
  readonly onReport: (report: NewAbuseReport, key: string) => Promise<CallError | null>
}

/** The report that the law asks for when a child was hurt: four steps, none of them left out. */
export function AbuseReport({ record, reports, now, onReport }: AbuseReportProps) {
  const [opened, setOpen] = useState(false)
  const { form, write, forget } = useKeptForm(`abuse/${record}`, empty)
  const open = opened || steps.some((step) => form[step] !== '')
  const [ago, setAgo] = useState(0)
  const [refused, setRefused] = useState<CallError | 'empty' | null>(null)
  // The same report keeps its key and its time, so that a second tap after a lost answer is not a second report.
  const sent = useRef<{ readonly key: string; readonly report: NewAbuseReport } | null>(null)
  const save = async (): Promise<void> => {
    if (steps.some((step) => form[step].trim() === '')) return setRefused('empty')
    sent.current ??= { key: await newKey(), report: { ...form, reportedAt: nowAt() - ago } }
    const fault = await onReport(sent.current.report, sent.current.key)
    setRefused(fault)
    if (fault !== null) return
    sent.current = null
    await forget()
    setOpen(false)
  }
  const field = (step: keyof Steps) => (
    <TextField
      label={headings[step]}
      placeholder={abuseWords.placeholder}
      value={form[step]}
      max={MAX}
      lines
      onChange={(text) => {
        sent.current = null
        setRefused(null)
        write({ [step]: text })
      }}
    />
  )
  const begin = (
    <Button kind="quiet" icon="list" onPress={() => setOpen(true)}>
      {abuseWords.title}
    </Button>
  )
  if (!open && reports.length === 0) return begin
  return (
    <Card title={abuseWords.title}>
      {reports.map((one) => (
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
          <Text className={styles.quiet}>{abuseWords.why}</Text>
          {field('words')}
          {field('reportedTo')}
          <Text className={styles.quiet}>{headings.reportedAt}</Text>
          <Choice
            label={headings.reportedAt}
            options={whens}
            chosen={ago}
            onChoose={(next) => {
              sent.current = null
              setAgo(next)
            }}
          />
          {field('next')}
          {refused && (
            <Notice kind="warning">
              {refused === 'empty' ? abuseWords.wrong : `${abuseWords.notSaved}${saidRefusal(refused)}`}
            </Notice>
          )}
          <Button wide onPress={save}>
            {abuseWords.save}
          </Button>
        </>
      ) : (
        begin
      )}
    </Card>
  )
}
