/** A custom element of the browser build can hold the focus only once it has drawn itself, some frames later. */
const FRAME_MS = 16
const FRAMES = 12

/** Moves the keyboard's focus in a browser. The mini-program has no focus to move. */
export function focusOn(id: string, frames = FRAMES): void {
  if (process.env.TARO_ENV === 'weapp') return
  const wanted = document.getElementById(id)
  wanted?.focus()
  if (wanted === null || frames === 0 || document.activeElement === wanted) return
  setTimeout(() => focusOn(id, frames - 1), FRAME_MS)
}

const focusable = '[tabindex="0"], input, textarea, a[href], button'

/** What can hold the focus inside an element, in reading order; shown things only. */
export function focusableIn(element: Element): HTMLElement[] {
  return Array.from(element.querySelectorAll<HTMLElement>(focusable)).filter(
    (one) => one.getClientRects().length > 0,
  )
}
