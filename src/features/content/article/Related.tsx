import type { ScaleEntry } from '@catalog/derived'
import scales from '@catalog/scales/index.json'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { contentWords as words } from '@/lib/copy/content'
import type { Article } from '@/lib/library/library'
import { offersScale } from '@/lib/region/region'
import styles from '../Content.module.scss'
import { follow } from '../target'

/** The index is written by `npm run catalog` in exactly this shape. */
const index = scales as unknown as readonly ScaleEntry[]

/** What helps after reading: a test that is on in this region, an exercise, a line. */
export function Related({ related: { scale, exercise, line } }: { readonly related: Article['related'] }) {
  const test = index.find(({ id }) => id === scale)
  return (
    <View className={styles.list}>
      {test && offersScale(test) && (
        <Card
          icon="test"
          title={words.toTest(test.title)}
          onPress={() => follow({ kind: 'scale', id: test.id })}
        />
      )}
      {exercise && (
        <Card
          icon="heart"
          title={words.toExercise}
          onPress={() => follow({ kind: 'exercise', id: exercise })}
        />
      )}
      {line && (
        <Card
          icon="phone"
          title={words.toLine(line)}
          onPress={() => follow({ kind: 'line', number: line })}
        />
      )}
    </View>
  )
}
