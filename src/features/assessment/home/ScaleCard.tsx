import { Text, View } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import styles from './ScaleCard.module.scss'

export interface ScaleCardProps {
  readonly title: string
  /** What it is for, in one line. */
  readonly purpose: string
  /** Minutes, items, ages, source, last taken, retest hint: as many as there are. */
  readonly facts: readonly string[]
  readonly onTake: () => void
}

/** One scale of the list: what it is for first, the small print after. */
export function ScaleCard({ title, purpose, facts, onTake }: ScaleCardProps) {
  return (
    <Card title={title} label={[title, purpose, ...facts].join('，')} onPress={onTake}>
      <Text className={styles.purpose}>{purpose}</Text>
      <View className={styles.facts}>
        {facts.map((fact) => (
          <Text key={fact} className={styles.fact}>
            {fact}
          </Text>
        ))}
      </View>
    </Card>
  )
}
