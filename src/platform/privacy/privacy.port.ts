/** Agreed: with the id of the platform's own agree button, which the platform checks. */
export type PrivacyAnswer = { readonly agreed: true; readonly buttonId: string } | { readonly agreed: false }

/** WeChat's own gate in front of its sensitive interfaces; our consents are separate records. */
export interface PrivacyPort {
  /** `ask` is called when the platform needs an answer; it must be given one through `answer`. */
  onAsk(ask: (answer: (given: PrivacyAnswer) => void) => void): void
  openContract(): void
}
