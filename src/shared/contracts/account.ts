import * as z from 'zod'
import { action } from './action'
import { invitationCode } from './invitation'
import { minorRefusals } from './refusals'

/** `YYYY-MM`: year and month are enough for an age gate, and all that is asked. */
export const birthMonth = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/)

export const preferences = () =>
  z.strictObject({
    fontScale: z.union([z.literal(1), z.literal(1.2), z.literal(1.45), z.literal(1.75)]),
    theme: z.enum(['system', 'light', 'dark']),
    careMode: z.boolean(),
  })

export const consentScope = z.enum(['results', 'letters', 'booking', 'activities'])

/** The newest record of a scope. `version` is the version of the text that the person saw. */
export const consentState = () =>
  z.object({
    scope: consentScope,
    version: z.string(),
    granted: z.boolean(),
    at: z.int(),
  })

/**
 * What a minor needs for a purpose beside the own consent and does not have: a guardian's consent, a telephone number
 * that the platform confirmed, or (`channel`) a way of this region to confirm one, which nobody of that age has then.
 */
export const missing = () => z.object({ scope: consentScope, what: z.enum(['guardian', 'phone', 'channel']) })

/** What the phone knows about its own person. An output: what it does not name is stripped, not refused. Never an openid, never the personId. */
export const session = () =>
  z.object({
    region: z.string(),
    roles: z.array(z.enum(['citizen', 'expert', 'supervisor', 'volunteer', 'editor', 'admin'])),
    birthMonth: birthMonth.nullable(),
    preferences: preferences(),
    consents: z.array(consentState()),
    missing: z.array(missing()),
    /** What is missing beside that for what only the newest text of a purpose speaks of. */
    missingForNewest: z.array(missing()).optional(),
  })

export const account = {
  /** Who am I here. Creates the person on the first call of an openid; a crawler never creates one. */
  'account.session': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 120, windowSeconds: 60 },
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: session,
    errors: [],
  }),
  /** Year and month of birth, asked before the first sensitive step. May be corrected. */
  'account.setBirth': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 20, windowSeconds: 3600 },
    idempotency: 'none',
    input: () => z.strictObject({ birthMonth }),
    output: session,
    errors: ['OUT_OF_AGE'],
  }),
  /** Appends a consent record. `granted: false` is a withdrawal and takes effect on the next call. */
  'account.consent': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 30, windowSeconds: 3600 },
    idempotency: 'required',
    input: () =>
      z.strictObject({
        scope: consentScope,
        version: z.string().max(20),
        textSha256: z.string().regex(/^[0-9a-f]{64}$/),
        granted: z.boolean(),
      }),
    output: session,
    errors: ['CONSENT_VERSION_OLD', 'AGE_REQUIRED', ...minorRefusals],
  }),
  /**
   * Has the platform confirm the telephone number behind its own one-time code. Each one costs the operator money, so
   * few an hour.
   */
  'account.verifyPhone': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 5, windowSeconds: 3600 },
    idempotency: 'none',
    input: () => z.strictObject({ code: z.string().min(1).max(200) }),
    output: session,
    errors: ['CHANNEL_MISSING', 'PHONE_REQUIRED'],
  }),
  'account.setPreferences': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 60, windowSeconds: 3600 },
    idempotency: 'none',
    input: () => preferences().partial(),
    output: session,
    errors: [],
  }),
  /**
   * Uses an invitation: the caller gets its roles, and nobody else can use it again. Few tries an hour, so that a
   * code cannot be guessed; every wrong one gets the same answer.
   */
  'account.join': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 10, windowSeconds: 3600 },
    idempotency: 'none',
    input: () => z.strictObject({ code: invitationCode }),
    output: session,
    errors: ['INVITATION_INVALID'],
  }),
}
