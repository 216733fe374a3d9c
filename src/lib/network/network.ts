import { network } from '@/platform/network'
import { createStore, useStore } from '../store/store'

const online = createStore(true)

/** Starts to follow the phone's network. Once, when the app starts. */
export function followNetwork(onBack: () => void): void {
  const learn = (now: boolean): void => {
    const was = online.get()
    online.set(now)
    if (now && !was) onBack()
  }
  network.isOnline().then(learn, () => learn(true))
  network.onChange(learn)
}

export function useOnline(): boolean {
  return useStore(online)
}
