import { createStore, useStore } from '../store/store'

/** What made the card come up: the person, an answer, words, or words about somebody else. Never shown, never a level. */
export type HelpReason = 'button' | 'safety_item' | 'words' | 'words_about_other'

const open = createStore<HelpReason | null>(null)

/** Puts the help card on screen at once: no network, no session, no further code is needed. */
export function openHelp(reason: HelpReason): void {
  open.set(reason)
}

export function closeHelp(): void {
  open.set(null)
}

/** Why the card is open, or null when it is closed. */
export function useHelp(): HelpReason | null {
  return useStore(open)
}
