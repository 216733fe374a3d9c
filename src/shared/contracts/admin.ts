import * as z from 'zod'
import { action } from './action'
import { codePicture } from './codePicture'
import { invitationCode } from './invitation'
import { topic } from './letter'

const date = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** What an invitation can make of a person, beside a citizen. */
export const staffRole = z.enum(['expert', 'supervisor', 'volunteer', 'editor', 'admin'])

/** What a citizen may know of an expert, as the administrator has checked it. */
export const expertProfile = () =>
  z.strictObject({
    name: z.string().trim().min(1).max(20),
    licence: z.enum(['clinical', 'counsellor']),
    /** Id of an institution of the region file. */
    institution: z.string().regex(/^[a-z0-9-]{2,40}$/),
    specialties: z.array(topic).max(8),
    /** When the licence was looked at. */
    checkedOn: date,
  })

/** What a supervisor may know of a volunteer, as the administrator has checked it. */
export const volunteerProfile = () =>
  z.strictObject({
    name: z.string().trim().min(1).max(20),
    /** When the training was finished. */
    trainedOn: date,
  })

/** Names one of the staff to an administrator; nobody can call as that person with it. */
const staffRef = z.string().regex(/^[A-Za-z0-9_-]{22}$/)

/** One of the staff, or somebody who was. */
const staffPerson = () =>
  z.object({
    ref: staffRef,
    /** Empty for somebody of whom no name was written down. */
    name: z.string(),
    /** What they may do now; empty while disabled. */
    roles: z.array(staffRole),
    /** What they will be again when they are enabled. */
    formerRoles: z.array(staffRole),
    disabledAt: z.int().nullable(),
    /** True for the one who asks. */
    mine: z.boolean(),
    expert: z
      .object({
        licence: z.enum(['clinical', 'counsellor']),
        institution: z.string(),
        institutionName: z.string(),
        specialties: z.array(topic),
        checkedOn: z.string(),
      })
      .nullable(),
    trainedOn: z.string().nullable(),
  })

const invitationId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)
const page = {
  cursor: z.string().max(120).optional(),
  limit: z.int().min(1).max(50).optional(),
}
const read = { limit: 240, windowSeconds: 60 } as const
const write = { limit: 240, windowSeconds: 3600 } as const

export const admin = {
  /**
   * Makes a code that binds one person to roles, once, within `days`. An expert and a volunteer need a profile; of
   * everybody else `name` says to colleagues who it is.
   */
  'staff.admin.invite': action({
    host: 'staff',
    audience: ['admin'],
    rate: { limit: 200, windowSeconds: 3600 },
    idempotency: 'required',
    input: () =>
      z.strictObject({
        roles: z.array(staffRole).min(1).max(5),
        expert: expertProfile().nullable(),
        volunteer: volunteerProfile().nullable().default(null),
        name: z.string().trim().max(20).default(''),
        days: z.int().min(1).max(30).default(7),
      }),
    output: () => z.object({ code: invitationCode, expiresAt: z.int() }),
    errors: ['PROFILE_REQUIRED', 'INSTITUTION_UNKNOWN'],
  }),
  /**
   * A mini-program code that opens the place where an invitation is used, with this code filled in. Of any code: it
   * proves nothing, and what it is worth is looked at when somebody uses it.
   */
  'staff.admin.inviteCode': action({
    host: 'staff',
    audience: ['admin'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ code: invitationCode }),
    output: codePicture,
    errors: ['PICTURE_UNAVAILABLE'],
  }),
  /** Invitations of the region without their codes, the newest first; and what a form for a new one offers. */
  'staff.admin.invitations': action({
    host: 'staff',
    audience: ['admin'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject(page),
    output: () =>
      z.object({
        invitations: z.array(
          z.object({
            id: invitationId,
            roles: z.array(staffRole),
            name: z.string(),
            createdAt: z.int(),
            expiresAt: z.int(),
            state: z.enum(['open', 'used', 'expired', 'revoked']),
          }),
        ),
        cursor: z.string().nullable(),
        institutions: z.array(z.object({ id: z.string(), name: z.string() })),
      }),
    errors: [],
  }),
  /** Makes an invitation worthless that nobody has used. */
  'staff.admin.revoke': action({
    host: 'staff',
    audience: ['admin'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ id: invitationId }),
    output: () => z.object({ id: invitationId }),
    errors: ['NOT_FOUND'],
  }),
  /** The staff of one role, or those who are disabled; whoever came last is first. */
  'staff.admin.people': action({
    host: 'staff',
    audience: ['admin'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ group: z.enum([...staffRole.options, 'disabled']), ...page }),
    output: () => z.object({ people: z.array(staffPerson()), cursor: z.string().nullable() }),
    errors: [],
  }),
  /** One of them, with what was done about them, the newest first, at most 20. */
  'staff.admin.person': action({
    host: 'staff',
    audience: ['admin'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ ref: staffRef }),
    output: () =>
      z.object({
        person: staffPerson(),
        changes: z.array(
          z.object({
            change: z.enum(['joined', 'profile', 'disabled', 'enabled']),
            at: z.int(),
            /** Who did it; empty for the person, the operator, and whoever has no name. */
            by: z.string(),
          }),
        ),
        institutions: z.array(z.object({ id: z.string(), name: z.string() })),
      }),
    errors: ['NOT_FOUND'],
  }),
  /** Puts an expert's profile, as it was checked, in the place of the older one; citizens see it at once. */
  'staff.admin.saveProfile': action({
    host: 'staff',
    audience: ['admin'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ ref: staffRef, expert: expertProfile() }),
    output: () => z.object({ person: staffPerson() }),
    errors: ['NOT_FOUND', 'INSTITUTION_UNKNOWN'],
  }),
  /**
   * From the next call on this person is a citizen and nothing else; letters and turns of duty go back to all. May be
   * said again: it then lets go of whatever is left.
   */
  'staff.admin.disable': action({
    host: 'staff',
    audience: ['admin'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ ref: staffRef }),
    output: () => z.object({ person: staffPerson(), letters: z.int(), turns: z.int() }),
    errors: ['NOT_FOUND', 'OWN_ACCOUNT'],
  }),
  /** Gives the roles back. Letters and turns stay where they have gone. */
  'staff.admin.enable': action({
    host: 'staff',
    audience: ['admin'],
    rate: write,
    idempotency: 'none',
    input: () => z.strictObject({ ref: staffRef }),
    output: () => z.object({ person: staffPerson() }),
    errors: ['NOT_FOUND'],
  }),
}
