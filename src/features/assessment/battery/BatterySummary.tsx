import type { Battery } from '@catalog/batteries/all'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Page } from '@/components/Page/Page'
import { assessmentWords } from '@/lib/copy/assessment'
import { toTab } from '@/lib/navigation/navigation'
import styles from './BatterySummary.module.scss'
import { LegList } from './LegList'
import { legRows } from './legRows'
import type { BatteryRun } from './run'
import { SummaryCard } from './SummaryCard'

const words = assessmentWords.battery

/** One page over all scales of a run: each in its own words, nothing added across them. */
export function BatterySummary({ battery, run }: { readonly battery: Battery; readonly run: BatteryRun }) {
  const skipped = { ...run, legs: run.legs.filter(({ state }) => state === 'skipped') }
  return (
    <Page
      title={battery.name}
      footer={
        <Button kind="primary" wide onPress={() => toTab('assess')}>
          {words.done}
        </Button>
      }
    >
      <View className={styles.summary}>
        <Text className={styles.screening}>{assessmentWords.result.screening}</Text>
        <Text className={styles.lead}>{words.summaryLead}</Text>
        {run.legs.flatMap((leg) =>
          leg.state === 'done' ? [<SummaryCard key={leg.scale} scale={leg.scale} place={leg.result} />] : [],
        )}
        {skipped.legs.length > 0 && <LegList legs={legRows(skipped)} />}
      </View>
    </Page>
  )
}
