import type { Worry } from '@shared/domain/content/worry'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { nowAt } from '@/lib/clock/clock'
import { notebookWords as words } from '@/lib/copy/notebook'
import { agoWords } from '@/lib/timeWords/timeWords'
import relax from '../run/Relax.module.scss'
import styles from './Notebook.module.scss'

const endings: Readonly<Record<string, string>> = words.endings

/** One line about a worry under its words. */
export function aboutWorry({ at, ended, step, when, became }: Worry, now: number): string {
  return [
    agoWords(at, now),
    ended === null ? '' : (endings[ended] ?? ''),
    step === null ? '' : words.step(step, when ?? ''),
    became === null ? '' : `${words.became}：${became}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

interface WorryLinesProps {
  readonly worries: readonly Worry[]
  readonly onRemove: (id: string) => Promise<void>
}

/** Everything in the notebook, the newest first. */
export function WorryLines({ worries, onRemove }: WorryLinesProps) {
  const now = nowAt()
  return (
    <Card title={words.list}>
      {worries.length === 0 && <Text className={relax.quiet}>{words.none}</Text>}
      {[...worries].reverse().map((worry) => (
        <View key={worry.id} className={styles.worry}>
          <View className={styles.words}>
            <Text className={styles.text} userSelect>
              {worry.text}
            </Text>
            <Text className={styles.note}>{aboutWorry(worry, now)}</Text>
          </View>
          <Button
            kind="quiet"
            icon="trash"
            label={words.remove(worry.text)}
            onPress={() => onRemove(worry.id)}
          >
            {words.removeWord}
          </Button>
        </View>
      ))}
    </Card>
  )
}
