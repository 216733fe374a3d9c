import * as z from 'zod'
import { saids } from '../domain/insight/survey'
import { action } from './action'

/** Three months: `2026Q4`. */
const period = () => z.string().regex(/^20\d{2}Q[1-4]$/)
/** Of a course or a statement, as the catalogue names them. */
const name = () => z.string().regex(/^[a-z][a-z0-9-]{1,40}$/)
const count = () => z.int().min(0)
/** Null when so few people stand behind it that it could point at one of them. */
const shown = () => count().nullable()

const read = { limit: 240, windowSeconds: 60 } as const
const answer = { limit: 60, windowSeconds: 3600 } as const

/** What is true of a statement, told to whoever has answered. */
const told = () => z.array(z.object({ id: z.string(), isTrue: z.boolean(), explain: z.string() }))

export const insight = {
  /**
   * Checks the answers to the questions after a course and counts them. Needs no consent: nothing is stored of the
   * person but that they were counted in this quarter, apart from the sums. Only the first time counts as right or not.
   */
  'insight.check': action({
    host: 'api',
    audience: ['citizen'],
    rate: answer,
    idempotency: 'none',
    input: () =>
      z.strictObject({
        course: name(),
        /** The index of the option that was chosen for each question. */
        answers: z.array(z.int().min(0).max(9)).min(1).max(10),
      }),
    output: () =>
      z.object({
        questions: z.array(z.object({ right: z.boolean(), answer: z.int(), explain: z.string() })),
      }),
    errors: ['COURSE_UNKNOWN', 'ANSWERS_INVALID'],
  }),
  /** The statements that were drawn for the caller in this quarter; what is true of them once they have answered. */
  'insight.survey': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        period: period(),
        statements: z.array(z.object({ id: z.string(), say: z.string() })),
        told: told().nullable(),
      }),
    errors: [],
  }),
  /** One answer set of a person and quarter, without a name and without a consent. See docs/decisions/0016. */
  'insight.answer': action({
    host: 'api',
    audience: ['citizen'],
    rate: answer,
    idempotency: 'none',
    input: () =>
      z.strictObject({
        period: period(),
        answers: z.array(z.strictObject({ id: name(), said: z.enum(saids) })).max(10),
      }),
    output: () => z.object({ told: told() }),
    errors: ['SURVEY_OVER', 'SURVEY_ANSWERED', 'ANSWERS_INVALID'],
  }),
  /** How the questions after each course were answered in a quarter. Counts only. */
  'staff.insight.learning': action({
    host: 'staff',
    audience: ['editor', 'admin'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ period: period() }),
    output: () =>
      z.object({
        courses: z.array(
          z.object({
            course: z.string(),
            title: z.string(),
            people: shown(),
            times: shown(),
            questions: z.array(z.object({ ask: z.string(), right: shown() })),
          }),
        ),
      }),
    errors: [],
  }),
  /** How much people of this region know, in a quarter: a share with its interval; null when too few have answered. */
  'staff.insight.awareness': action({
    host: 'staff',
    audience: ['admin'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({ period: period() }),
    output: () =>
      z.object({
        people: shown(),
        leastPeople: count(),
        /** How many statements each person is asked. */
        asked: count(),
        known: z.object({ share: z.number(), low: z.number(), high: z.number() }).nullable(),
      }),
    errors: [],
  }),
}
