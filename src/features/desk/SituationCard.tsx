import type { Output } from '@shared/contracts'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { cardWords } from '@/lib/copy/card'
import styles from './Desk.module.scss'

type Lines = NonNullable<Output<'staff.letter.open'>['card']>
const names = ['who', 'what', 'since', 'tried', 'wish'] as const

/** What the writer wants whoever answers to know first, in the writer's own words. */
export function SituationCard({ card }: { readonly card: Lines }) {
  return (
    <Card title={cardWords.desk} icon="user">
      {names
        .filter((name) => card[name] !== '')
        .map((name) => (
          <View key={name} className={styles.note}>
            <Text className={styles.due}>{cardWords.lines[name]}</Text>
            <Text className={styles.noteText} userSelect>
              {card[name]}
            </Text>
          </View>
        ))}
    </Card>
  )
}
