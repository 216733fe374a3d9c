import * as z from 'zod'
import { action } from './action'
import { minorRefusals } from './refusals'

export const scaleId = z.string().regex(/^[a-z0-9]{2,16}$/)
export const resultId = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/)

/**
 * Answer codes keyed by item: the item's number as a string ("1" … "90") for item scales; the question's key
 * ("bed", "sleep_h", "q5") for the two questionnaires with named questions. A value is a code, a number, a
 * clock time "HH:MM", or a list of codes.
 */
export const answerMap = () =>
  z.record(
    z.string().regex(/^[a-z0-9_]{1,16}$/),
    z.union([z.number(), z.string().max(5), z.array(z.number()).max(12)]),
  )

/** Values as in the vector files: fractions rounded half-up to four places; bands keyed by band set. */
export const score = () =>
  z.object({
    metrics: z.record(z.string(), z.number()),
    bands: z.record(z.string(), z.string()),
    critical: z.array(z.int()),
    highSubscales: z.array(z.string()),
    /** False when a validity rule of the scale says that the sheet should be taken again. */
    valid: z.boolean(),
  })

export const batteryRun = () =>
  z.strictObject({
    battery: z.string().regex(/^[a-z0-9-]{2,24}$/),
    runId: z.string().regex(/^[A-Za-z0-9_-]{16,40}$/),
  })

export const result = () =>
  z.object({
    id: resultId,
    scale: scaleId,
    version: z.int(),
    takenAt: z.int(),
    score: score(),
    batteryRun: batteryRun().optional(),
  })

/** One scale as this person sees it now; what the scale is stands in the phone's own catalogue. */
export const scaleOffer = () =>
  z.object({
    scale: scaleId,
    version: z.int(),
    lastTakenAt: z.int().nullable(),
  })

export const assessment = {
  /** The scales that this region has switched on, and when this person last took each. */
  'assessment.catalog': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 120, windowSeconds: 60 },
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () => z.object({ scales: z.array(scaleOffer()) }),
    errors: [],
  }),
  /** Scores again on the server and stores; the stored score is the server's. */
  'assessment.submit': action({
    host: 'api',
    audience: ['citizen'],
    consent: 'results',
    rate: { limit: 20, windowSeconds: 86400 },
    idempotency: 'required',
    input: () =>
      z.strictObject({
        scale: scaleId,
        version: z.int(),
        answers: answerMap(),
        /** When the last answer was given, by the phone; what it says is checked. Left out by older versions. */
        takenAt: z.int().optional(),
        batteryRun: batteryRun().optional(),
      }),
    output: result,
    errors: [
      'SCALE_UNKNOWN',
      'SCALE_VERSION_UNKNOWN',
      'SCALE_OFF',
      'ANSWERS_INVALID',
      'AGE_REQUIRED',
      'OUT_OF_AGE',
      ...minorRefusals,
    ],
  }),
  /** Newest first. `cursor` is opaque and comes from the last page. */
  'assessment.list': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 120, windowSeconds: 60 },
    idempotency: 'none',
    input: () =>
      z.strictObject({
        scale: scaleId.optional(),
        cursor: z.string().max(120).optional(),
        limit: z.int().min(1).max(50).optional(),
      }),
    output: () => z.object({ results: z.array(result()), cursor: z.string().nullable() }),
    errors: [],
  }),
  /** One result with the answers that it was scored from, for the worked sum. */
  'assessment.get': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 120, windowSeconds: 60 },
    idempotency: 'none',
    input: () => z.strictObject({ id: resultId }),
    output: () => z.object({ result: result(), answers: answerMap() }),
    errors: ['NOT_FOUND'],
  }),
  'assessment.delete': action({
    host: 'api',
    audience: ['citizen'],
    rate: { limit: 60, windowSeconds: 3600 },
    idempotency: 'none',
    input: () => z.strictObject({ id: resultId }),
    output: () => z.object({ deleted: z.literal(true) }),
    errors: ['NOT_FOUND'],
  }),
}
