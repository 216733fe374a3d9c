import { quarterBeside, quarterOf } from '@shared/domain/insight/quarter'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Page } from '@/components/Page/Page'
import { spoken } from '@/components/spoken'
import { nowAt } from '@/lib/clock/clock'
import { insightWords as words } from '@/lib/copy/insight'
import { AwarenessCard } from './AwarenessCard'
import styles from './Insight.module.scss'
import { LearningCards } from './LearningCards'

/** What was learned and what is known in a quarter. How much people know is the administrator's to see. */
export function InsightScreen({ isAdmin }: { readonly isAdmin: boolean }) {
  const [period, setPeriod] = useState(() => quarterOf(nowAt()))
  return (
    <Page title={words.title}>
      <Text className={styles.strong} {...spoken({ role: 'heading' })}>
        {words.quarter(period)}
      </Text>
      <View className={styles.actions}>
        <Button kind="quiet" onPress={() => setPeriod(quarterBeside(period, -1))}>
          {words.earlier}
        </Button>
        <Button
          kind="quiet"
          disabled={period >= quarterOf(nowAt())}
          onPress={() => setPeriod(quarterBeside(period, 1))}
        >
          {words.later}
        </Button>
      </View>
      {isAdmin && <AwarenessCard period={period} />}
      <LearningCards period={period} />
    </Page>
  )
}
