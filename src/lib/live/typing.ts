import { call } from '../call/call'

/** Said no more often than this; the service lets it fade after twice as long. */
const EVERY_MS = 3000

const saidAt = new Map<string, number>()

/** Tells the other side of a thread that somebody is writing. Nothing of the words goes along, and nobody waits for it. */
export function tellTyping(action: 'letter.typing' | 'staff.letter.typing', threadId: string): void {
  const now = Date.now()
  if (now - (saidAt.get(threadId) ?? 0) < EVERY_MS) return
  saidAt.set(threadId, now)
  void call(action, { threadId })
}
