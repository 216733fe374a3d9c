/** How far the server's clock is ahead of the phone's, in ms. Zero until a reply taught it. */
let offset = 0
let known = false
/** Less than this is the net's delay. */
const JUMP_MS = 30_000
const listeners = new Set<() => void>()

/**
 * Learns from one reply. The server's stamp lies between sending and receiving, so the middle is assumed; the
 * error is at most half of the time that the call took.
 */
export function learnServerTime(serverAt: number, sentAt: number, receivedAt: number): void {
  const before = offset
  offset = serverAt - (sentAt + receivedAt) / 2
  known = true
  if (Math.abs(offset - before) > JUMP_MS) for (const listener of [...listeners]) listener()
}

/** Hears that the server's clock stands elsewhere than it was thought to. Returns how to stop. */
export function hearJump(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Now in epoch ms by the server's clock, as far as it is known. */
export function nowAt(): number {
  return Math.round(Date.now() + offset)
}

/** Whether the server's clock is known. A phone's own clock may be wrong by years. */
export const isClockKnown = (): boolean => known

/** Whether so much has gone by for certain: only a stamp by the server's clock, read by the server's clock, proves it. */
export function hasPassed(ms: number, stamp: { readonly at: number; readonly sure: boolean }): boolean {
  return known && stamp.sure && nowAt() - stamp.at > ms
}
