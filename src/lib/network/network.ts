import { network } from '@/platform/network'
import { createStore, useStore } from '../store/store'

const online = createStore(true)

const listeners = new Set<() => void>()

/** Runs when the network is back after it was away. Returns how to stop. */
export function onNetworkBack(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Starts to follow the phone's network. Once, when the app starts. */
export function followNetwork(): void {
  const learn = (now: boolean): void => {
    const was = online.get()
    online.set(now)
    if (now && !was) for (const listener of [...listeners]) listener()
  }
  network.isOnline().then(learn, () => learn(true))
  network.onChange(learn)
}

export function useOnline(): boolean {
  return useStore(online)
}
