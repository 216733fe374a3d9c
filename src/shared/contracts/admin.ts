import * as z from 'zod'
import { action } from './action'
import { invitationCode } from './invitation'
import { topic } from './letter'

const date = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** What an invitation can make of a person, beside a citizen. */
export const staffRole = z.enum(['expert', 'supervisor', 'volunteer', 'editor', 'admin'])

/** What a citizen may know of an expert, as the administrator has checked it. */
export const expertProfile = z.strictObject({
  name: z.string().trim().min(1).max(20),
  licence: z.enum(['clinical', 'counsellor']),
  /** Id of an institution of the region file. */
  institution: z.string().regex(/^[a-z0-9-]{2,40}$/),
  specialties: z.array(topic).max(8),
  /** When the licence was looked at. */
  checkedOn: date,
})

/** What a supervisor may know of a volunteer, as the administrator has checked it. */
export const volunteerProfile = z.strictObject({
  name: z.string().trim().min(1).max(20),
  /** When the training was finished. */
  trainedOn: date,
})

export const admin = {
  /** Makes a code that binds one person to roles, once, within seven days. An expert and a volunteer need a profile. */
  'staff.admin.invite': action({
    host: 'staff',
    audience: ['admin'],
    rate: { limit: 200, windowSeconds: 3600 },
    idempotency: 'required',
    input: z.strictObject({
      roles: z.array(staffRole).min(1).max(5),
      expert: expertProfile.nullable(),
      volunteer: volunteerProfile.nullable().default(null),
    }),
    output: z.object({ code: invitationCode, expiresAt: z.int() }),
    errors: ['PROFILE_REQUIRED', 'INSTITUTION_UNKNOWN'],
  }),
}
