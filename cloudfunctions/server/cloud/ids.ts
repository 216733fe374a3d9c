import { randomBytes } from 'node:crypto'

/** 128 random bits as 22 characters of `[A-Za-z0-9_-]`. */
export const newId = (): string => randomBytes(16).toString('base64url')

const LEGIBLE = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 60 random bits as twelve characters that cannot be mistaken for each other, in threes of four. */
export const newCode = (): string =>
  [...randomBytes(12)]
    .map((byte) => LEGIBLE[byte % LEGIBLE.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')
