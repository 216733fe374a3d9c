import type { ActionContext } from '../../kernel/context'

const DIGITS = 1_000_000

/** What somebody says at the door: follows from the appointment, and is stored nowhere. */
export const codeOf = ({ digest }: Pick<ActionContext, 'digest'>, visitId: string): string =>
  String(Buffer.from(digest('booking.code', visitId), 'base64url').readUInt32BE(0) % DIGITS).padStart(6, '0')
