import { Text, View } from '@tarojs/components'
import { Notice } from '@/components/Notice/Notice'
import { spoken } from '@/components/spoken'
import { nowAt } from '@/lib/clock/clock'
import { assessmentWords } from '@/lib/copy/assessment'
import { agoWords, dayWords } from '@/lib/timeWords/timeWords'
import type { Sheet } from '../sheet/sheet'
import { CriticalLine } from './CriticalLine'
import { FactorsCard } from './FactorsCard'
import type { ResultModel } from './model'
import { NextSteps } from './NextSteps'
import { ReadingCard } from './ReadingCard'
import styles from './ResultView.module.scss'
import { ScoreFold } from './ScoreFold'
import { SheetFate } from './SheetFate'

const words = assessmentWords.result

/** A result in words, then in pictures, then in numbers. */
export function ResultView({ model, sheet }: { readonly model: ResultModel; readonly sheet: Sheet | null }) {
  const now = nowAt()
  return (
    <View className={styles.result}>
      <Text className={styles.title} {...spoken({ role: 'heading' })}>
        {model.title}
      </Text>
      <View className={styles.head}>
        <Text className={styles.screening}>{words.screening}</Text>
        <Text className={styles.when}>{words.takenOn(agoWords(model.takenAt, now))}</Text>
      </View>
      {sheet !== null && <SheetFate sheet={sheet} title={model.title} />}
      {!model.valid && <Notice kind="warning">{words.notValid}</Notice>}
      {model.critical && <CriticalLine />}
      {model.readings.map((reading) => (
        <ReadingCard key={reading.id} reading={reading} title={model.title} />
      ))}
      <FactorsCard factors={model.factors} note={model.factorsNote} />
      <ScoreFold facts={model.facts} />
      {model.retestAt !== null && (
        <Text className={styles.again}>{words.again(dayWords(model.retestAt, now))}</Text>
      )}
      <NextSteps steps={model.critical ? model.steps.filter((step) => step !== 'help-card') : model.steps} />
    </View>
  )
}
