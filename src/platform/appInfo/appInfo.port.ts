/** What the platform leaves to the page's own header, in px of the screen. */
export interface Frame {
  /** Height of the status bar above the header. */
  readonly top: number
  /** Height of the platform's own buttons; 0 when there are none. */
  readonly bar: number
  /** Width at the right that the platform's own buttons take. */
  readonly right: number
}

export interface AppInfoPort {
  frame(): Frame
  /** The type size chosen in the system, 1 = normal. */
  systemFontScale(): number
  systemDark(): boolean
  onSystemDark(listener: (dark: boolean) => void): void
  /** The system asks for less motion. */
  calm(): boolean
  /** Colours what lies outside our pages: the browser's page, the platform's tab bar. */
  paint(theme: 'system' | 'light' | 'dark', dark: boolean): void
}
