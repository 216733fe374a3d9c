import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon/Icon'
import { Press } from '@/components/Press/Press'
import { spoken } from '@/components/spoken'
import styles from './Diary.module.scss'

interface WordPickProps {
  readonly label: string
  readonly words: readonly string[]
  readonly picked: readonly string[]
  readonly onPick: (picked: readonly string[]) => void
}

/** Any number of words, as chips that wrap. */
export function WordPick({ label, words, picked, onPick }: WordPickProps) {
  return (
    <View className={styles.chips} {...spoken({ role: 'group', label })}>
      {words.map((word) => {
        const on = picked.includes(word)
        return (
          <Press
            key={word}
            role="checkbox"
            label={word}
            checked={on}
            className={`${styles.chip} ${on ? styles.on : ''}`}
            onPress={() => onPick(on ? picked.filter((one) => one !== word) : [...picked, word])}
          >
            {on && <Icon name="check" size={16} />}
            <Text>{word}</Text>
          </Press>
        )
      })}
    </View>
  )
}
