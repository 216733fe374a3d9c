import { persona } from '../persona.h5'
import type { StoragePort } from './storage.port'

const prefix = (): string => `xinyu.${persona()}.`

/** The browser build runs on one's own machine only; it has no encrypted store, so `secure` changes nothing. */
export const storage: StoragePort = {
  async read(key) {
    return localStorage.getItem(prefix() + key)
  },
  async write(key, text) {
    localStorage.setItem(prefix() + key, text)
  },
  async remove(key) {
    localStorage.removeItem(prefix() + key)
  },
  async keys() {
    const own = prefix()
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(own))
      .map((key) => key.slice(own.length))
  },
}
