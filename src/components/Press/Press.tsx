import { type ITouchEvent, View } from '@tarojs/components'
import { type ReactNode, useRef, useState } from 'react'
import { type Spoken, spoken } from '../spoken'
import styles from './Press.module.scss'

export interface PressProps {
  /** What a screen reader says; needed when the content is not plain words. */
  readonly label?: string
  /** A promise keeps the control busy, and deaf to further taps, until it settles. */
  readonly onPress: () => void | Promise<void>
  readonly role?: 'button' | 'radio' | 'link' | 'switch' | 'tab' | 'checkbox'
  readonly checked?: boolean
  readonly expanded?: boolean
  readonly disabled?: boolean
  readonly busy?: boolean
  readonly className?: string
  readonly id?: string
  /** Place in the tab order of a browser; -1 for the members of a group that arrow keys walk. */
  readonly tabIndex?: 0 | -1
  readonly children?: ReactNode
}

/** The keys of a browser; the mini-program sends none. */
interface Key {
  readonly key: string
  preventDefault(): void
  stopPropagation(): void
}

/**
 * The only thing that takes taps. A thumb wide, says what it is, answers Enter and Space, and hears one tap at a
 * time: while the promise of the last one is open, another is dropped.
 */
export function Press(props: PressProps) {
  const { onPress, role = 'button', className, id, disabled = false, tabIndex = 0, children } = props
  const [working, setWorking] = useState(false)
  const deaf = useRef(false)
  const busy = working || props.busy === true

  const press = (event?: ITouchEvent): void => {
    event?.stopPropagation()
    if (disabled || deaf.current || props.busy) return
    const done = onPress()
    if (!done) return
    deaf.current = true
    setWorking(true)
    const settle = (): void => {
      deaf.current = false
      setWorking(false)
    }
    done.then(settle, (fault: unknown) => {
      settle()
      throw fault
    })
  }
  const onKey = (event: Key): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    event.stopPropagation()
    press()
  }

  const state: Spoken = {
    role,
    disabled,
    busy,
    ...(props.label === undefined ? {} : { label: props.label }),
    ...(props.expanded === undefined ? {} : { expanded: props.expanded }),
    ...(props.checked === undefined
      ? {}
      : role === 'tab'
        ? { selected: props.checked }
        : { checked: props.checked }),
  }
  const keyboard = { tabIndex: disabled ? -1 : tabIndex, onKeyDown: onKey }
  const look = [styles.press, disabled && styles.disabled, busy && styles.busy, className]
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={look.filter(Boolean).join(' ')}
      hoverClass={disabled ? 'none' : (styles.touched ?? 'none')}
      onClick={press}
      {...spoken(state)}
      {...(process.env.TARO_ENV === 'weapp' ? {} : keyboard)}
    >
      {children}
    </View>
  )
}
