import { Text, View } from '@tarojs/components'
import { spoken } from '@/components/spoken'
import { assessmentWords } from '@/lib/copy/assessment'
import styles from './ThreeLines.module.scss'

const words = assessmentWords.result

export interface ThreeLinesProps {
  readonly mean: string
  readonly cannot: string
  readonly next: string
}

/** 可能意味着什么 · 不能说明什么 · 下一步. */
export function ThreeLines({ mean, cannot, next }: ThreeLinesProps) {
  const lines = [
    { title: words.mean, text: mean },
    { title: words.cannot, text: cannot },
    { title: words.next, text: next },
  ]
  return (
    <View className={styles.lines}>
      {lines.map(({ title, text }) => (
        <View key={title} className={styles.line}>
          <Text className={styles.title} {...spoken({ role: 'heading' })}>
            {title}
          </Text>
          <Text className={styles.text} userSelect>
            {text}
          </Text>
        </View>
      ))}
    </View>
  )
}
