import { createDigest, type Digest } from '../cloud/digest'
import type { Environment } from '../cloud/environment'
import { createSealer, type Sealer } from '../cloud/seal'

/** What the function can do with its secrets; the secrets themselves stay here. */
export interface Keys {
  readonly sealer: Sealer
  readonly digest: Digest
}

export const keysOf = (environment: Environment): Keys => ({
  sealer: createSealer(environment.fieldKeys),
  digest: createDigest(environment.hmacKey),
})
