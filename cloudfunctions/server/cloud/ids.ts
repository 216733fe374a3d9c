import { randomBytes } from 'node:crypto'

/** 128 random bits as 22 characters of `[A-Za-z0-9_-]`. */
export const newId = (): string => randomBytes(16).toString('base64url')
