/** Reading aloud by the phone's own voice; no text leaves the phone. */
export interface SpeechPort {
  available(): boolean
  /** Resolves when it was read to the end or stopped. */
  speak(text: string): Promise<void>
  stop(): void
}
