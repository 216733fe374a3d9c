import type { Digest } from '../cloud/digest'
import type { Sealer } from '../cloud/seal'
import type { PersonDocument } from './personRepo'

/** Everything that a handler may know beside its input. */
export interface ActionContext {
  readonly person: PersonDocument
  readonly region: string
  /** Server's clock, epoch milliseconds, read once a call. */
  readonly at: number
  readonly sealer: Sealer
  readonly digest: Digest
  /**
   * Id for the document that this call creates. It follows from person, action, key and body, so that a
   * repeat after a crash meets the document instead of making a second one. Random when the action has no key.
   */
  readonly effectId: string
  /** The caller's own key; null when the action has none. */
  readonly key: string | null
}
