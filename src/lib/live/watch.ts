import { realtime } from '@/platform/realtime'

interface Watcher {
  readonly onSignal: () => void
  readonly onLost: () => void
}

const watchers = new Set<Watcher>()
let stop: (() => void) | null = null
let connected = false

function end(): void {
  connected = false
  stop?.()
  stop = null
}

function begin(): void {
  stop = realtime.watch(
    () => {
      connected = true
      for (const { onSignal } of [...watchers]) onSignal()
    },
    () => {
      end()
      for (const { onLost } of [...watchers]) onLost()
    },
  )
}

/**
 * The platform's watch, one for however many parts of a screen listen: connections are few in a browser and paid for
 * in the cloud. Whoever comes later hears one signal at once, because something may have changed before.
 */
export function watch(onSignal: () => void, onLost: () => void): () => void {
  const watcher: Watcher = { onSignal, onLost }
  watchers.add(watcher)
  if (!stop) begin()
  else if (connected) void Promise.resolve().then(() => watchers.has(watcher) && onSignal())
  return () => {
    watchers.delete(watcher)
    if (watchers.size === 0) end()
  }
}
