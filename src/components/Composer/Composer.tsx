import { Textarea, View } from '@tarojs/components'
import { shellWords } from '@/lib/copy/shell'
import { Icon } from '../Icon/Icon'
import { Press } from '../Press/Press'
import { spokenInside } from '../spoken'
import styles from './Composer.module.scss'

export interface ComposerProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onSend: () => void | Promise<void>
  readonly placeholder: string
  readonly label: string
  readonly disabled?: boolean
  /** Longest text, in characters. */
  readonly max?: number
}

interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly isComposing?: boolean
  preventDefault(): void
}

/** Where one writes. Enter sends, Shift+Enter breaks the line; the text stays until its owner clears it. */
export function Composer(props: ComposerProps) {
  const { value, onChange, onSend, placeholder, label, disabled = false, max = 1000 } = props
  const empty = value.trim() === ''
  const onKeyDown = (event: Key): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    // What was typed last may not be on screen yet, so its owner says whether there is anything to send.
    void onSend()
  }
  return (
    <View className={styles.composer}>
      <Textarea
        className={styles.input}
        value={value}
        placeholderClass={styles.placeholder ?? ''}
        placeholder={placeholder}
        maxlength={max}
        disabled={disabled}
        autoHeight
        showConfirmBar={false}
        cursorSpacing={16}
        onInput={(event) => onChange(event.detail.value)}
        {...spokenInside({ label }, { onKeyDown })}
      />
      <Press
        className={styles.send ?? ''}
        label={shellWords.send}
        disabled={disabled || empty}
        onPress={onSend}
      >
        <Icon name="send" />
      </Press>
    </View>
  )
}
