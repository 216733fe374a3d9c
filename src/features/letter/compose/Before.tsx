import { Text, View } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Fold } from '@/components/Fold/Fold'
import { letterWords } from '@/lib/copy/letter'
import styles from './Compose.module.scss'

const { before, four } = letterWords.compose

/** Who reads it, when, where confidence ends, and that nobody watches round the clock: open before the first letter. */
export function Before({ open }: { readonly open: boolean }) {
  const lines = (
    <View className={styles.lines}>
      {four.map((line) => (
        <Text key={line} className={styles.line}>
          {line}
        </Text>
      ))}
    </View>
  )
  return open ? (
    <Card title={before} icon="info">
      {lines}
    </Card>
  ) : (
    <Fold title={before}>{lines}</Fold>
  )
}
