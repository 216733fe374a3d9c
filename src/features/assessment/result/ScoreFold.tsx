import { Text, View } from '@tarojs/components'
import { Fold } from '@/components/Fold/Fold'
import { assessmentWords } from '@/lib/copy/assessment'
import type { Fact } from './model'
import styles from './ScoreFold.module.scss'

/** The number and everything needed to check it, behind one tap. */
export function ScoreFold({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <Fold title={assessmentWords.result.fold}>
      {facts.map(({ label, text }) => (
        <View key={label} className={styles.fact}>
          <Text className={styles.label}>{label}</Text>
          <Text className={styles.text} userSelect>
            {text}
          </Text>
        </View>
      ))}
    </Fold>
  )
}
