import { addDays } from '@shared/kit/time'
import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Figure } from '@/components/Figure/Figure'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { nowAt } from '@/lib/clock/clock'
import { reportWords } from '@/lib/copy/report'
import { brand } from '@/lib/region/region'
import { offerText } from '@/lib/share/share'
import { dateOn, momentWords } from '@/lib/timeWords/timeWords'
import styles from './Report.module.scss'
import { linesOf, reportText } from './reportText'
import { useReport } from './useReport'

const yesterday = (): string => addDays(dateOn(nowAt()), -1)

/** A day that was made up for later counts what was open then, and says so. */
function countedWords(on: string, countedAt: number): string {
  const late = dateOn(countedAt) > addDays(on, 1)
  const words = late ? reportWords.countedLate : reportWords.counted
  return words(momentWords(countedAt, nowAt()))
}

/** The counts of one day with what each of them counts, and the same as text for others. */
export function ReportScreen({ top }: { readonly top?: ReactNode }) {
  const [on, setOn] = useState(yesterday)
  const { view, load } = useReport(on)
  const [copied, setCopied] = useState<'shared' | 'copied' | 'failed' | null>(null)
  const { status, last } = view
  const turn = (days: number): void => {
    setCopied(null)
    setOn(addDays(on, days))
  }
  const report = last?.report ?? null
  return (
    <Page title={reportWords.title}>
      {top}
      <View className={styles.actions}>
        <Button kind="quiet" onPress={() => turn(-1)}>
          {reportWords.earlier}
        </Button>
        <Button kind="quiet" disabled={on >= yesterday()} onPress={() => turn(1)}>
          {reportWords.later}
        </Button>
      </View>
      {status === 'loading' && <Skeleton lines={8} label={reportWords.loading} />}
      {(status === 'failed' || status === 'offline') && (
        <Failed text={status === 'offline' ? reportWords.offline : reportWords.failed} onRetry={load} />
      )}
      {last && !report && (
        <Empty text={`${on} ${reportWords.none}`} action={{ text: reportWords.again, onPress: load }} />
      )}
      {report && (
        <Card
          title={on}
          note={countedWords(on, report.countedAt)}
          icon="list"
          footer={
            <Button
              wide
              onPress={async () => setCopied(await offerText(reportText(brand, on, report.shared)))}
            >
              {reportWords.copy}
            </Button>
          }
        >
          {linesOf(report.shown).map(({ name, value, what }) => (
            <Figure key={name} name={name} value={value} what={what} />
          ))}
          {(report.shown.open === null || report.shown.crisis === null) && (
            <Text className={styles.what}>{reportWords.hiddenNote}</Text>
          )}
        </Card>
      )}
      {copied !== null && (
        <Notice kind={copied === 'failed' ? 'warning' : 'done'}>
          {copied === 'failed' ? reportWords.notCopied : reportWords.copied}
        </Notice>
      )}
    </Page>
  )
}
