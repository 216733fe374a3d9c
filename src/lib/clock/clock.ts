/** How far the server's clock is ahead of the phone's, in ms. Zero until a reply taught it. */
let offset = 0

/**
 * Learns from one reply. The server's stamp lies between sending and receiving, so the middle is assumed; the
 * error is at most half of the time that the call took.
 */
export function learnServerTime(serverAt: number, sentAt: number, receivedAt: number): void {
  offset = serverAt - (sentAt + receivedAt) / 2
}

/** Now in epoch ms by the server's clock, as far as it is known. */
export function nowAt(): number {
  return Math.round(Date.now() + offset)
}
