import * as z from 'zod'

/** Twelve letters and digits that cannot be mistaken for each other, in threes of four. */
export const invitationCode = z.string().regex(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
