const FRAME_MS = 16
const FRAMES = 16

/**
 * Moves the keyboard's focus in a browser. A custom element of the browser build can hold the focus only once it has
 * drawn itself, and drops it when it is drawn anew; so for a moment the focus is brought back from nowhere, and left
 * alone as soon as the person has put it elsewhere. The mini-program has no focus to move.
 */
export function focusOn(id: string): void {
  if (process.env.TARO_ENV === 'weapp') return
  document.getElementById(id)?.focus()
  bringBack(id, FRAMES)
}

function bringBack(id: string, frames: number): void {
  if (frames === 0) return
  setTimeout(() => {
    const { activeElement, body } = document
    if (activeElement === null || activeElement === body) document.getElementById(id)?.focus()
    else if (activeElement.id !== id) return
    bringBack(id, frames - 1)
  }, FRAME_MS)
}

const focusable = '[tabindex="0"], input, textarea, a[href], button'

/** What can hold the focus inside an element, in reading order; shown things only. */
export function focusableIn(element: Element): HTMLElement[] {
  return Array.from(element.querySelectorAll<HTMLElement>(focusable)).filter(
    (one) => one.getClientRects().length > 0,
  )
}
