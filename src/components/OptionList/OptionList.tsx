import { Text, View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { focusOn } from '../focus'
import { Icon } from '../Icon/Icon'
import { Press } from '../Press/Press'
import { spoken } from '../spoken'
import styles from './OptionList.module.scss'

export interface Option {
  readonly id: string
  readonly text: string
  readonly hint?: string
}

export interface OptionListProps {
  /** The question that the options answer. */
  readonly label: string
  readonly options: readonly Option[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly disabled?: boolean
  /** In a browser: puts the focus on the chosen, or the first, option when the list appears. */
  readonly autoFocus?: boolean
}

interface Key {
  readonly key: string
  preventDefault(): void
}

let lists = 0

/** One of several, as a radio group: arrows walk, Enter and Space choose, so do the digits 1 to 9. */
export function OptionList({ label, options, chosen, onChoose, disabled, autoFocus }: OptionListProps) {
  const group = useRef('')
  if (group.current === '') {
    lists += 1
    group.current = `options-${lists}`
  }
  const home = Math.max(
    0,
    options.findIndex((option) => option.id === chosen),
  )
  const idOf = (index: number): string => `${group.current}-${index}`
  const wanted = autoFocus ? idOf(home) : null
  useEffect(() => {
    if (wanted) focusOn(wanted)
  }, [wanted])

  const onKey = (event: Key): void => {
    const digit = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined
    if (digit && !disabled) onChoose(digit.id)
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const ids = options.map((_, index) => idOf(index))
    const at = ids.indexOf(document.activeElement?.id ?? '')
    const next = ids[((at === -1 ? home : at) + step + ids.length) % ids.length]
    if (next) focusOn(next)
  }

  return (
    <View
      className={styles.list}
      {...spoken({ role: 'radiogroup', label })}
      {...(process.env.TARO_ENV === 'weapp' ? {} : { onKeyDown: onKey })}
    >
      {options.map((option, index) => (
        <Press
          key={option.id}
          id={idOf(index)}
          role="radio"
          label={option.hint ? `${option.text}，${option.hint}` : option.text}
          checked={option.id === chosen}
          disabled={disabled === true}
          tabIndex={index === home ? 0 : -1}
          className={`${styles.option} ${option.id === chosen ? styles.chosen : ''}`}
          onPress={() => onChoose(option.id)}
        >
          <View className={styles.words}>
            <Text className={styles.text}>{option.text}</Text>
            {option.hint && <Text className={styles.hint}>{option.hint}</Text>}
          </View>
          {option.id === chosen && <Icon name="check" size={20} />}
        </Press>
      ))}
    </View>
  )
}
