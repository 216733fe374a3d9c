/** The platform's dialog that lets a person allow messages outside the app, one message a tap. */
export interface SubscribePort {
  /**
   * Asks for these templates, at most three; gives those that were accepted. The platform opens its dialog only from
   * within a tap, so call it before anything is awaited. Never throws: a closed dialog accepts nothing.
   */
  ask(templateIds: readonly string[]): Promise<readonly string[]>
}
