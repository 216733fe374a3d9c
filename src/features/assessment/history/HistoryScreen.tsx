import { useDidShow } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { nowAt } from '@/lib/clock/clock'
import { assessmentWords } from '@/lib/copy/assessment'
import { go, toTab } from '@/lib/navigation/navigation'
import { agoWords, dayWords } from '@/lib/timeWords/timeWords'
import { Section } from '../home/Section'
import { KeptSheets } from './KeptSheets'
import { RecordRow } from './RecordRow'
import { RemoveSheet } from './RemoveSheet'
import { type RecordLine, recordLine } from './record'
import { deleteRecord, earlierRecords, type Records, refreshRecords, useRecords, useRemoved } from './records'
import { TrendCard } from './TrendCard'
import { trendsOf } from './trends'
import { UndoBar } from './UndoBar'
import { useRemoval } from './useRemoval'

const words = assessmentWords.history

/** All results of the person: how they went, then one by one. */
export function HistoryScreen() {
  const { status, last } = useRecords()
  useDidShow(() => {
    void refreshRecords()
  })
  return (
    <Page title={words.title}>
      <KeptSheets />
      {last === null ? (
        <Nothing status={status} />
      ) : (
        <>
          {status === 'offline' && (
            <Notice kind="offline">{words.offlineKept(agoWords(last.at, nowAt()))}</Notice>
          )}
          {status === 'failed' && (
            <Notice kind="warning" action={{ text: words.retry, onPress: refreshRecords }}>
              {words.failed}
            </Notice>
          )}
          <RecordList records={last} />
        </>
      )}
    </Page>
  )
}

function Nothing({ status }: { readonly status: 'loading' | 'ready' | 'offline' | 'failed' }) {
  if (status === 'loading') return <Skeleton lines={4} label={words.loading} />
  return <Failed text={status === 'offline' ? words.offline : words.failed} onRetry={refreshRecords} />
}

function RecordList({ records }: { readonly records: Records }) {
  const removal = useRemoval(deleteRecord)
  const [asked, setAsked] = useState<RecordLine | null>(null)
  const removed = useRemoved()
  const shown = useMemo(() => records.results.filter(({ id }) => !removed.has(id)), [records, removed])
  const now = nowAt()
  const trends = trendsOf(shown, (at) => dayWords(at, now))
  const whenOf = ({ takenAt }: RecordLine): string => agoWords(takenAt, now)
  return (
    <>
      {removal.pending !== null && <UndoBar onUndo={removal.undo} />}
      {removal.failed && <Notice kind="warning">{words.removeFailed}</Notice>}
      {shown.length === 0 && removal.pending === null && (
        <Empty text={words.empty} action={{ text: words.goTake, onPress: () => toTab('assess') }} />
      )}
      {trends.length > 0 && (
        <Section title={words.trend}>
          {trends.map((trend) => (
            <TrendCard key={trend.id} trend={trend} />
          ))}
        </Section>
      )}
      {shown.length > 0 && (
        <Section title={words.results} lead={trends.length === 0 ? words.onlyOne : words.lead}>
          {shown.map((result) => {
            const line = recordLine(result)
            return (
              <RecordRow
                key={line.id}
                title={line.title}
                when={whenOf(line)}
                value={line.value}
                band={line.band}
                onOpen={() => go('packages/assessment/result/index', { id: line.id })}
                onRemove={() => setAsked(line)}
              />
            )
          })}
          {records.cursor === null ? null : (
            <Button kind="plain" wide onPress={earlierRecords}>
              {words.earlier}
            </Button>
          )}
        </Section>
      )}
      <RemoveSheet
        record={asked === null ? null : { ...asked, when: whenOf(asked) }}
        onClose={() => setAsked(null)}
        onRemove={() => {
          if (asked !== null) removal.remove(asked.id)
          setAsked(null)
        }}
      />
    </>
  )
}
