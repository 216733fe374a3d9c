import * as z from 'zod'
import { consentScope, consentState } from './account'
import { action } from './action'
import { invitationCode } from './invitation'

/** Names a child to the guardian who agreed for it, and to nobody else. */
export const wardId = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** A child as its guardian sees it: what was agreed to, and nothing of what the child wrote or how it is. */
export const ward = () =>
  z.object({
    id: wardId,
    /** What the guardian called it. */
    label: z.string(),
    /** The newest record of each purpose. */
    consents: z.array(consentState()),
  })
const wards = () => z.object({ wards: z.array(ward()) })

const read = { limit: 120, windowSeconds: 60 } as const

export const guardian = {
  /**
   * A code with which a guardian can agree for the caller, once, on the guardian's own phone, within half an hour. A
   * new one ends the one before. Only for minors.
   */
  'guardian.invite': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 10, windowSeconds: 3600 },
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () => z.object({ code: invitationCode, expiresAt: z.int() }),
    errors: ['AGE_REQUIRED', 'OUT_OF_AGE'],
  }),
  /**
   * The caller, an adult, agrees for the child who showed the code: to each purpose whose box was ticked, and to the
   * text of each as it was shown. Few tries an hour, so that a code cannot be guessed; every wrong one, used one, late
   * one and one's own gets the same answer.
   */
  'guardian.consent': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 10, windowSeconds: 3600 },
    idempotency: 'required',
    input: () =>
      z.strictObject({
        code: invitationCode,
        label: z.string().trim().max(12),
        /** The box of its own that says so. */
        isGuardian: z.literal(true),
        purposes: z
          .array(
            z.strictObject({
              scope: consentScope,
              version: z.string().max(20),
              textSha256: z.string().regex(/^[0-9a-f]{64}$/),
            }),
          )
          .min(1)
          .max(consentScope.options.length),
      }),
    output: wards,
    errors: ['AGE_REQUIRED', 'OUT_OF_AGE', 'CONSENT_VERSION_OLD', 'GUARDIAN_CODE_INVALID'],
  }),
  /** The children for whom the caller agreed, at most 10. */
  'guardian.wards': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: wards,
    errors: [],
  }),
  /** Takes one purpose back; in force on the child's next call. What was stored stays the child's. */
  'guardian.withdraw': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 30, windowSeconds: 3600 },
    idempotency: 'required',
    input: () => z.strictObject({ ward: wardId, scope: consentScope }),
    output: wards,
    errors: ['NOT_FOUND'],
  }),
}
