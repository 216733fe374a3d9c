/** Whether the window has room for two panes; a phone never has. */
export interface WidthPort {
  isWide(): boolean
  /** Returns how to stop. */
  onChange(listener: () => void): () => void
  /** Lets the page on screen take the whole window, or gives it back its phone-wide column. */
  spread(on: boolean): void
}
