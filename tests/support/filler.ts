import { randomBytes } from 'node:crypto'
import type { TestCloud } from './cloud'

/** Documents of other people, with which the bench fills the store; what a test forgets of its own leaves them. */
const MARK = 'filler-'

export const fillerId = (): string => `${MARK}${randomBytes(16).toString('base64url')}`

/** Forgets what the tests of a region, or of all, have stored in these collections. */
export async function forgetAll(
  { local: { store } }: TestCloud,
  collections: readonly string[],
  region?: string,
): Promise<void> {
  for (const name of collections) {
    const ids = store
      .everything(name)
      .filter((one) => !String(one._id).startsWith(MARK) && (!region || one.region === region))
      .map(({ _id }) => _id)
    await store.remove(name, { _id: { $in: ids } }, { multi: true })
  }
}
