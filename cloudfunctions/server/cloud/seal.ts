import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Where a sealed text stands. It is authenticated with the text, so that a text moved elsewhere does not open. */
export interface SealedPlace {
  readonly collection: string
  readonly id: string
  readonly field: string
}

export interface Sealer {
  seal(text: string, place: SealedPlace): string
  /** Throws when the text was changed or moved, or when its key is not configured. */
  open(sealed: string, place: SealedPlace): string
}

const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * AES-256-GCM for fields: `v1:keyId:iv:tag:ciphertext`, the last three in base64url. Seals with the first
 * key and opens with any, so that keys can be rotated while old documents are read.
 */
export function createSealer(keys: ReadonlyMap<string, Buffer>): Sealer {
  const [newest] = keys
  if (!newest) throw new Error('no field key')
  const [newestId, newestKey] = newest
  return {
    seal(text, place) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', newestKey, iv, { authTagLength: TAG_BYTES })
      cipher.setAAD(bindingOf(place))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return ['v1', newestId, encode(iv), encode(cipher.getAuthTag()), encode(sealed)].join(':')
    },
    open(sealed, place) {
      const [version, keyId, iv, tag, text] = sealed.split(':')
      const key = keys.get(keyId ?? '')
      if (version !== 'v1' || !key || !iv || !tag || text === undefined)
        throw new Error('cannot open a sealed field')
      const decipher = createDecipheriv('aes-256-gcm', key, decode(iv), { authTagLength: TAG_BYTES })
      decipher.setAAD(bindingOf(place))
      decipher.setAuthTag(decode(tag))
      return Buffer.concat([decipher.update(decode(text)), decipher.final()]).toString('utf8')
    },
  }
}

const bindingOf = ({ collection, id, field }: SealedPlace): Buffer =>
  Buffer.from(`${collection}:${id}:${field}`)
const encode = (bytes: Buffer): string => bytes.toString('base64url')
const decode = (text: string): Buffer => Buffer.from(text, 'base64url')
