import { Text, View } from '@tarojs/components'
import styles from './WrittenLines.module.scss'

/** Something that a person wrote under a heading. */
export interface WrittenLine {
  readonly label: string
  readonly text: string
}

/** What a person wrote under headings, to be read; headings without words are left out. */
export function WrittenLines({ lines }: { readonly lines: readonly WrittenLine[] }) {
  return (
    <>
      {lines
        .filter(({ text }) => text !== '')
        .map(({ label, text }) => (
          <View key={label} className={styles.line}>
            <Text className={styles.label}>{label}</Text>
            <Text className={styles.text} userSelect>
              {text}
            </Text>
          </View>
        ))}
    </>
  )
}
