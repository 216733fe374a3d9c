import { createHash, createHmac } from 'node:crypto'

/** Turns parts into one token that nobody can compute or reverse without the key. Parts cannot run together. */
export type Digest = (purpose: string, ...parts: readonly string[]) => string

/** HMAC-SHA256 as 43 characters of base64url. `purpose` keeps the tokens of different uses apart. */
export function createDigest(key: Buffer): Digest {
  return (purpose, ...parts) =>
    createHmac('sha256', key)
      .update(JSON.stringify([purpose, ...parts]))
      .digest('base64url')
}

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
