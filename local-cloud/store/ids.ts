import { randomBytes } from 'node:crypto'

let sequence = 0

/** 32 hex characters that sort in the order of insertion, as the platform's natural order does in practice. */
export function newId(now: number): string {
  sequence = (sequence + 1) % 0xffffff
  return (
    now.toString(16).padStart(12, '0') +
    sequence.toString(16).padStart(6, '0') +
    randomBytes(7).toString('hex')
  )
}
