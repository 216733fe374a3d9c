import { Text, View } from '@tarojs/components'
import { Press } from '@/components/Press/Press'
import { spoken } from '@/components/spoken'
import { assessmentWords } from '@/lib/copy/assessment'
import styles from './NeedFilter.module.scss'

const words = assessmentWords.home

export interface NeedFilterProps {
  readonly needs: readonly { readonly id: string; readonly text: string }[]
  /** Null: all. */
  readonly chosen: string | null
  readonly onChoose: (need: string | null) => void
}

/** What a person is looking for, as chips; one at a time. */
export function NeedFilter({ needs, chosen, onChoose }: NeedFilterProps) {
  const chips = [{ id: null, text: words.allNeeds }, ...needs]
  return (
    <View className={styles.chips} {...spoken({ role: 'radiogroup', label: words.needs })}>
      {chips.map(({ id, text }) => (
        <Press
          key={text}
          role="radio"
          label={text}
          checked={chosen === id}
          className={`${styles.chip} ${chosen === id ? styles.on : ''}`}
          onPress={() => onChoose(id)}
        >
          <Text>{text}</Text>
        </Press>
      ))}
    </View>
  )
}
