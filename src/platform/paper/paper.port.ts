export interface PaperPort {
  /** Whether this platform can print. Where not, a list is offered to copy. */
  available(): boolean
  /** Prints a heading and lines of plain text, and nothing else of the screen. Resolves when it was handed over. */
  print(heading: string, lines: readonly string[]): Promise<void>
}
