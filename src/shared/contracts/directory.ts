import * as z from 'zod'
import { entryKinds, roomItems } from '../domain/directory/entry'
import { action } from './action'

const kind = z.enum(entryKinds)

/** As `Entry` in domain/directory has it. */
const entry = () =>
  z.object({
    id: z.string(),
    kind,
    name: z.string(),
    number: z.string(),
    topics: z.array(z.string()),
    town: z.string().nullable(),
    forWhom: z.string(),
    open: z
      .array(
        z.object({
          days: z.union([z.enum(['every', 'workdays']), z.array(z.int())]),
          start: z.string(),
          end: z.string(),
        }),
      )
      .nullable(),
    address: z.string(),
    place: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    visit: z.string(),
    room: z.array(z.enum(roomItems)).nullable(),
    verifiedOn: z.string().nullable(),
  })

const read = { limit: 240, windowSeconds: 60 } as const

export const directory = {
  /** The lines and places of the region that may be shown as fact today; a phone keeps them for when it is offline. */
  'directory.list': action({
    host: 'api',
    audience: ['citizen'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () => z.object({ entries: z.array(entry()) }),
    errors: [],
  }),
  /** Whom to call this month, with why: what is hidden from people first. */
  'staff.directory.due': action({
    host: 'staff',
    audience: ['admin'],
    rate: read,
    idempotency: 'none',
    input: () => z.strictObject({}),
    output: () =>
      z.object({
        due: z.array(
          z.object({
            id: z.string(),
            kind,
            name: z.string(),
            number: z.string(),
            verifiedOn: z.string().nullable(),
            why: z.enum(['never', 'expired', 'ageing', 'month']),
          }),
        ),
      }),
    errors: [],
  }),
}
