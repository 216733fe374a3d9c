import { Input, Text, Textarea, View } from '@tarojs/components'
import { spokenInside } from '../spoken'
import styles from './TextField.module.scss'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly placeholder: string
  /** Longest text, in characters. The field takes a little more, so that a paste can be shortened and is not cut. */
  readonly max: number
  /** Room for several lines that grows with the text. */
  readonly lines?: boolean
  /** Under the field: what is wrong, or how much room is left. */
  readonly note?: string
  readonly wrong?: boolean
}

const SLACK = 2000

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, placeholder, max, lines = false, note, wrong = false } = props
  const shared = {
    value,
    placeholder,
    placeholderClass: styles.placeholder ?? '',
    maxlength: lines ? max + SLACK : max,
    onInput: (event: { readonly detail: { readonly value: string } }) => onChange(event.detail.value),
  }
  return (
    <View className={styles.field}>
      <Text className={styles.label}>{label}</Text>
      {lines ? (
        <Textarea
          className={styles.lines}
          autoHeight
          showConfirmBar={false}
          cursorSpacing={24}
          {...shared}
          {...spokenInside({ label })}
        />
      ) : (
        <Input className={styles.line} {...shared} {...spokenInside({ label })} />
      )}
      {note && <Text className={wrong ? styles.wrong : styles.note}>{note}</Text>}
    </View>
  )
}
