import type { NetworkPort } from './network.port'

export const network: NetworkPort = {
  async isOnline() {
    return navigator.onLine
  },
  onChange(listener) {
    window.addEventListener('online', () => listener(true))
    window.addEventListener('offline', () => listener(false))
  },
}
