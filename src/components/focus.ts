/** Moves the keyboard's focus in a browser. The mini-program has no focus to move. */
export function focusOn(id: string): void {
  if (process.env.TARO_ENV === 'weapp') return
  document.getElementById(id)?.focus()
}

const focusable = '[tabindex="0"], input, textarea, a[href], button'

/** What can hold the focus inside an element, in reading order; shown things only. */
export function focusableIn(element: Element): HTMLElement[] {
  return Array.from(element.querySelectorAll<HTMLElement>(focusable)).filter(
    (one) => one.getClientRects().length > 0,
  )
}
