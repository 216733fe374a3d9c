/** Hears that something of the caller's own has changed; never what. */
export interface RealtimePort {
  /**
   * Watches the caller's own counter until the returned function is called. `onSignal` runs at each change, and once
   * after every connection, because something may have changed before it; `onLost` when the platform gave up.
   */
  watch(onSignal: () => void, onLost: () => void): () => void
}
