/** What a person reads before agreeing to one purpose. */
export interface ConsentText {
  readonly scope: string
  readonly version: string
  /** Earlier versions that say the same of what they spoke of: who agreed to one goes on with that, and is asked for the rest. */
  readonly keeps?: readonly string[]
  readonly title: string
  readonly paragraphs: readonly string[]
}

/**
 * The text that a consent record's SHA-256 is taken over: title and paragraphs, a line each. Phone and server
 * both digest this, so that they speak of the same words.
 */
export const wholeText = ({ title, paragraphs }: ConsentText): string => [title, ...paragraphs].join('\n')
