import { useEffect, useRef } from 'react'
import { focusableIn } from '../focus'

interface Key {
  readonly key: string
  readonly shiftKey: boolean
  preventDefault(): void
  stopPropagation(): void
}

/**
 * While `open`, keeps the browser's focus inside the element called `id`; afterwards gives it back. Returns the
 * element's key handler, or null in the mini-program, which has neither keys nor focus.
 */
export function useFocusTrap(id: string, open: boolean, onEscape: () => void): ((event: Key) => void) | null {
  const weapp = process.env.TARO_ENV === 'weapp'
  const close = useRef(onEscape)
  close.current = onEscape
  useEffect(() => {
    if (weapp || !open) return
    const before = document.activeElement
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close.current()
    }
    document.addEventListener('keydown', onKey)
    // The custom elements of the browser build draw themselves a frame later.
    const timer = setTimeout(() => document.getElementById(id)?.focus(), 0)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('keydown', onKey)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [id, open, weapp])

  if (weapp) return null
  return (event) => {
    if (event.key !== 'Tab') return
    const sheet = document.getElementById(id)
    const inside = sheet ? focusableIn(sheet) : []
    const first = inside[0]
    const last = inside[inside.length - 1]
    if (!first || !last) return
    const at = document.activeElement
    const leaves = event.shiftKey ? at === first || at === sheet : at === last
    if (!leaves) return
    event.preventDefault()
    ;(event.shiftKey ? last : first).focus()
  }
}
