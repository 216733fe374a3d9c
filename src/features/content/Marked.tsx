import { marksIn } from '@shared/domain/content/search'
import { Text } from '@tarojs/components'
import styles from './Content.module.scss'

/** A text with what was looked for standing out. */
export function Marked({ text, pieces }: { readonly text: string; readonly pieces: readonly string[] }) {
  const found = marksIn(text, pieces)
  if (found.length === 0) return <Text>{text}</Text>
  let from = 0
  const parts = found.map((mark) => {
    const before = text.slice(from, mark.from)
    from = mark.to
    return { at: mark.from, before, words: text.slice(mark.from, mark.to) }
  })
  return (
    <>
      {parts.map(({ at, before, words }) => (
        <Text key={at}>
          {before}
          <Text className={styles.mark}>{words}</Text>
        </Text>
      ))}
      <Text>{text.slice(from)}</Text>
    </>
  )
}
