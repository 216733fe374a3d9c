import * as z from 'zod'
import { action } from './action'
import { invitationCode } from './invitation'
import { topic } from './letter'

/** What an invitation can make of a person, beside a citizen. */
export const staffRole = z.enum(['expert', 'supervisor', 'editor', 'admin'])

/** What a citizen may know of an expert, as the administrator has checked it. */
export const expertProfile = z.strictObject({
  name: z.string().trim().min(1).max(20),
  licence: z.enum(['clinical', 'counsellor']),
  /** Id of an institution of the region file. */
  institution: z.string().regex(/^[a-z0-9-]{2,40}$/),
  specialties: z.array(topic).max(8),
  /** When the licence was looked at. */
  checkedOn: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
})

export const admin = {
  /** Makes a code that binds one person to roles, once, within seven days. An expert needs a profile. */
  'staff.admin.invite': action({
    host: 'staff',
    audience: ['admin'],
    rate: { limit: 200, windowSeconds: 3600 },
    idempotency: 'required',
    input: z.strictObject({
      roles: z.array(staffRole).min(1).max(4),
      expert: expertProfile.nullable(),
    }),
    output: z.object({ code: invitationCode, expiresAt: z.int() }),
    errors: ['PROFILE_REQUIRED', 'INSTITUTION_UNKNOWN'],
  }),
}
