export interface Environment {
  /** Which region file this deployment serves. */
  readonly region: string
  /** 32-byte keys by key id; the first one seals, all of them open. */
  readonly fieldKeys: ReadonlyMap<string, Buffer>
  /** Key of the HMACs that stand for an openid or a person outside the data. */
  readonly hmacKey: Buffer
}

/** Names what is wrong with the function's configuration, never its value. */
export class EnvironmentFault extends Error {}

/**
 * Reads the function's environment variables; throws EnvironmentFault when one is missing or malformed, so
 * that a function without keys does not start. There is no default key.
 *
 * - `XINYU_FIELD_KEYS`: `k1:<base64 of 32 bytes>[,k0:…]`, newest first
 * - `XINYU_HMAC_KEY`: base64 of at least 32 bytes
 * - `XINYU_REGION`: name of a file in catalog/regions; `taizhou` when absent
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  return {
    region: regionFrom(variables.XINYU_REGION),
    fieldKeys: keysFrom(variables.XINYU_FIELD_KEYS),
    hmacKey: hmacKeyFrom(variables.XINYU_HMAC_KEY),
  }
}

function regionFrom(text: string | undefined): string {
  const region = text || 'taizhou'
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(region)) throw new EnvironmentFault('XINYU_REGION is not a region name')
  return region
}

function keysFrom(text: string | undefined): ReadonlyMap<string, Buffer> {
  if (!text) throw new EnvironmentFault('XINYU_FIELD_KEYS is missing')
  const keys = new Map<string, Buffer>()
  for (const entry of text.split(',')) {
    const [, id, encoded] = /^([A-Za-z0-9]{1,16}):([A-Za-z0-9+/]{43}=)$/.exec(entry.trim()) ?? []
    if (!id || !encoded || keys.has(id))
      throw new EnvironmentFault(
        'XINYU_FIELD_KEYS must be "id:base64 of 32 bytes", comma separated, ids unique',
      )
    keys.set(id, Buffer.from(encoded, 'base64'))
  }
  return keys
}

function hmacKeyFrom(text: string | undefined): Buffer {
  if (!text) throw new EnvironmentFault('XINYU_HMAC_KEY is missing')
  const key = Buffer.from(text, 'base64')
  if (key.length < 32) throw new EnvironmentFault('XINYU_HMAC_KEY must be base64 of at least 32 bytes')
  return key
}
